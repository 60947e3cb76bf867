using ChatOpsBot.Core.Messages;
using ChatOpsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What is answered to one person alone stands in their own chat, and is about the conversation they asked in.</summary>
public sealed class AloneTests
{
    /// <summary>Of two pages.</summary>
    internal static readonly BotMessage Long = BotMessage.Answer(
        Language.English, "long", [.. Enumerable.Range(1, 400).Select(line => (MessageBlock)new MessageBlock.Paragraph($"line {line}"))]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_pressed_on_it_is_done_where_it_was_asked()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        var plan = await bot.ReadAsync(database => database.Plans.Select(plan => plan.Name).SingleAsync(Cancellation));
        var offer = BotMessage.Refusal(Language.English, "which?", new MessageBlock.Buttons([new CommandButton("Bind this conversation", $"here {plan}")]));
        await bot.OweAsync(FakeTeams.Channel, "reply/example", offer, new TeamsAddress.Alone(FakeTeams.User("ada")).ToString());
        var card = Assert.Single(bot.Teams.In("ada").Messages);

        await bot.DoneAsync(bot.Teams.Press("ada", "ada", card, "Bind this conversation"));

        Assert.Equal([FakeTeams.Channel], await bot.ReadAsync(database => database.Bindings.Select(binding => binding.Conversation).ToListAsync(Cancellation)));
        Assert.Equal(1, card.Edits);
        Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task A_form_of_it_changes_the_plan_of_where_it_was_asked_and_draws_it_again()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await AskAsync(bot, "status ACT-008");

        var opened = await bot.DoneAsync(bot.Teams.Fetches("ada", "ada", card, "Block…"));
        await bot.DoneAsync(bot.Teams.Sends("ada", "ada", card, opened!["task"]!["value"]!["card"]!["content"]!.AsObject(), ("p0", "waits for the vendor")));

        Assert.Contains("waits for the vendor", card.Text, StringComparison.Ordinal);
        Assert.Equal(FakeTeams.Channel, await bot.ReadAsync(database => database.Inbox.OrderBy(entry => entry.Sequence).Select(entry => entry.Conversation).LastAsync(Cancellation)));
    }

    [Fact]
    public async Task Its_other_pages_are_turned_for_whoever_asked_and_for_nobody_else()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        await bot.OweAsync(FakeTeams.Channel, "long", Long, new TeamsAddress.Alone(FakeTeams.User("ada")).ToString());
        var turn = bot.Teams.Press("ada", "ada", bot.Teams.In("ada").Last, "2/2 →");

        var page = await bot.DoneAsync(turn);
        Assert.Contains("line 400", CardWords.Of(page!["value"]), StringComparison.Ordinal);

        var spied = bot.Teams.Press(FakeTeams.Channel, "bob", bot.Teams.In(FakeTeams.Channel).Last, "Milestones");
        spied["value"]!["action"] = turn["value"]!["action"]!.DeepClone();
        var nothing = await bot.DoneAsync(spied);
        Assert.Equal("application/vnd.microsoft.activity.message", nothing!["type"]!.GetValue<string>());
    }

    /// <summary>In the channel, where others do not see it.</summary>
    private static async Task<FakeActivity> AskAsync(TeamsBot bot, string question)
    {
        bot.Teams.Installed("ada");
        await bot.DoneAsync(bot.Teams.Whispers(FakeTeams.Channel, "ada", question));
        return Assert.Single(bot.Teams.In("ada").Messages);
    }
}
