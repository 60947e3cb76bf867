using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Where the bot writes by itself once people and channels of Slack are known.</summary>
public sealed class PlaceStories
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_escalation_has_a_card_in_each_bound_channel_and_calls_its_contact_where_they_write()
    {
        await using var story = await BeginAsync();
        await story.KnowAsync("Ada", "U1");
        await BindAsync(story, "C1");
        await SaysAsync(story, "escalate ACT-001 N1 the vendor does not answer");

        var card = story.Slack.In("C1").ShouldShow("the vendor does not answer");
        Assert.Contains("Je m’en occupe", story.Slack.In("U1").ShouldShow("the vendor does not answer").Buttons);
        Assert.Empty(await LocalAsync(story, "person/Ada"));
        Assert.NotEmpty(await LocalAsync(story, "channel/"));

        for (var second = 0; second < 5; second++) await story.AdvanceAsync(TimeSpan.FromSeconds(1));
        await SaysAsync(story, "ack ESC-1");
        for (var second = 0; second < 5; second++) await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.NotEqual(0, card.Edits);
        Assert.All(story.Slack.In("C1").Messages.Where(message => message.ThreadTs is not null), message => Assert.Equal(card.Ts, message.ThreadTs));
        Assert.DoesNotContain("<@", string.Concat(story.Slack.In("C1").Messages.Select(message => message.Shown)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cannot_be_written_to_alone_is_rung_under_the_card_in_the_channel()
    {
        await using var story = await BeginAsync();
        await story.KnowAsync("Ada", "U1");
        await BindAsync(story, "C1");
        story.Slack.Users["U1"].IsDeleted = true;
        await SaysAsync(story, "escalate ACT-001 N1 the vendor does not answer");
        for (var second = 0; second < 5; second++) await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        var rung = Assert.Single(story.Slack.In("C1").Messages, message => message.Shown.Contains("<@U1>", StringComparison.Ordinal));
        Assert.Equal(story.Slack.In("C1").Messages[0].Ts, rung.ThreadTs);
        Assert.StartsWith("<@U1>", rung.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_prefers_this_machine_is_written_to_there()
    {
        await using var story = await BeginAsync();
        await story.KnowAsync("Ada", "U1", prefers: "local");
        await SaysAsync(story, "escalate ACT-001 N1 the vendor does not answer");

        Assert.NotEmpty(await LocalAsync(story, "person/Ada"));
        story.Slack.In("U1").ShouldBeSilent();
    }

    [Fact]
    public async Task A_card_is_drawn_again_where_it_stands_also_after_its_reader_moved()
    {
        await using var story = await BeginAsync();
        await SaysAsync(story, "escalate ACT-001 N1 the vendor does not answer");
        await story.KnowAsync("Ada", "U1");
        await SaysAsync(story, "ack ESC-1");

        await using var database = await story.Store.ContextAsync();
        Assert.True(await database.LocalPosts.AnyAsync(post => post.Conversation == "person/Ada" && post.Edition != null, Cancellation));
        Assert.DoesNotContain(story.Slack.In("U1").Messages, message => message.Buttons.Count > 0 && message.Edits > 0);
    }

    [Fact]
    public async Task A_channel_that_is_bound_later_gets_a_card_of_its_own_when_the_others_are_drawn_again()
    {
        await using var story = await BeginAsync();
        await SaysAsync(story, "escalate ACT-001 N1 the vendor does not answer");
        await BindAsync(story, "C2");
        story.Slack.In("C2").ShouldBeSilent();
        await SaysAsync(story, "ack ESC-1");

        story.Slack.In("C2").ShouldShow("the vendor does not answer");
    }

    [Fact]
    public async Task What_was_changed_in_private_is_told_in_the_bound_channel_and_not_where_somebody_chose_their_plan()
    {
        await using var story = await BeginAsync();
        await BindAsync(story, "C1");
        await BindAsync(story, "U2");
        await SaysAsync(story, "block ACT-002 no access");
        await story.AdvanceAsync(TimeSpan.FromMinutes(6));

        story.Slack.In("C1").ShouldShow("ACT-002");
        story.Slack.In("U2").ShouldBeSilent();
    }

    private static async Task<SlackStore> BeginAsync()
    {
        var story = await SlackStore.BeginAsync(now: Story.At("2026-12-07 10:00"));
        var document = new DocumentFile("plan.md", StoryPlan.Content(), IsDemonstration: false);
        await story.Store.Import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation);
        await SaysAsync(story, "schedule standup off");
        return story;
    }

    private static async Task BindAsync(SlackStore story, string conversation)
    {
        await using var database = await story.Store.ContextAsync();
        var plan = await database.Plans.SingleAsync(Cancellation);
        await SaysAsync(story, $"here {plan.Name}", conversation);
    }

    /// <summary>Somebody who may do everything, on this machine or in a conversation of Slack.</summary>
    private static async Task SaysAsync(SlackStore story, string text, string? conversation = null)
    {
        var home = conversation is null ? WorkspaceKey.Local : SlackStore.Home;
        var message = new InboundMessage(home, text, Sender: null, Language.English, Profile: null)
        {
            Conversation = conversation ?? "page",
            User = conversation is null ? null : "U9",
            Standing = Standing.Operator,
        };
        Assert.Equal(MessageKind.Answer, (await story.Store.Messages.AnswerAsync(message, Cancellation)).Kind);
        await story.Store.QuietAsync();
    }

    private static async Task<IReadOnlyList<string>> LocalAsync(SlackStore story, string conversation)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.LocalPosts.Where(post => post.Conversation.StartsWith(conversation)).Select(post => post.Intent).ToListAsync(Cancellation);
    }
}
