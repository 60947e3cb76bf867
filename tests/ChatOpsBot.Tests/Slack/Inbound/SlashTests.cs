using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>What is typed behind the slash is answered in the response, to whoever typed it alone.</summary>
public sealed class SlashTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_longest_page_has_room_for_the_button_that_shares_it()
    {
        await using var bot = await SlackBot.BeginAsync();
        var boxes = string.Concat(Enumerable.Range(1, 70).Select(number => $"- [ ] step {number}\n"));
        await bot.Services.GetRequiredService<ImportHandler>().HandleAsync(
            new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("long.md", Encoding.UTF8.GetBytes($"# Plan\n\n## ACT-001 : Long\n\n{boxes}"), IsDemonstration: false), null, DryRun: false, Replace: true),
            TestContext.Current.CancellationToken);

        var blocks = (await bot.CommandAsync("U2", "C1", "status ACT-001"))!["blocks"]!.AsArray();

        Assert.Empty(BlockRules.OfMessage(blocks));
        Assert.Contains("share", blocks[^1]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_in_the_response_to_the_asker_alone_and_stores_nothing()
    {
        await using var bot = await SlackBot.BeginAsync();
        var answer = await bot.CommandAsync("U2", "C1", "status ACT-004");

        Assert.Equal("ephemeral", answer!["response_type"]!.GetValue<string>());
        Assert.Contains("ACT-004", answer["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(BlockRules.OfMessage(answer["blocks"]!.AsArray()));
        await bot.AfterAsync();
        bot.Slack.In("C1").ShouldBeSilent();
        await using var database = await DatabaseAsync(bot);
        Assert.Equal((0, 0), (await database.Inbox.CountAsync(Cancellation), await database.Outbox.CountAsync(row => row.Platform == "slack", Cancellation)));
    }

    [Fact]
    public async Task A_change_is_answered_once_it_is_committed()
    {
        await using var bot = await SlackBot.BeginAsync();
        var answer = await bot.CommandAsync("U1", "C1", "note ACT-004 the key is there");

        Assert.Contains("the key is there", answer!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        await using var database = await DatabaseAsync(bot);
        Assert.Equal(1, await database.Journal.CountAsync(Cancellation));
    }

    [Fact]
    public async Task An_answer_is_shared_where_it_was_asked_for_with_a_button_and_a_change_has_none()
    {
        await using var bot = await SlackBot.BeginAsync();
        var answer = await bot.CommandAsync("U2", "C1", "overdue");
        var share = Buttons(answer!).Single(button => button["action_id"]!.GetValue<string>() == "share");
        await bot.InteractAsync(bot.Slack.Press("C1", "U2", "1.1", share, thread: null, isEphemeral: true, message: null));
        await bot.AfterAsync();

        Assert.Contains("overdue", bot.Slack.In("C1").Messages.Single(message => message.IsBot).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Buttons((await bot.CommandAsync("U1", "C1", "note ACT-004 x"))!), button => button["action_id"]!.GetValue<string>() == "share");
    }

    [Fact]
    public async Task What_is_not_ready_in_two_seconds_is_answered_with_nothing_and_follows()
    {
        await using var bot = await SlackBot.BeginAsync();
        // Learned before, so that the wait is for the commit alone.
        await bot.CommandAsync("U1", "C1", "overdue");
        var writing = new TaskCompletionSource<bool>();
        var held = bot.Services.GetRequiredService<UnitsOfWork>().RunAsync((_, _) => writing.Task);
        var answer = bot.CommandAsync("U1", "C1", "note ACT-004 the key is there");
        while (await Task.WhenAny(answer, Task.Delay(20, Cancellation)) != answer) bot.Clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Null(await answer);
        bot.Slack.In("C1").ShouldBeSilent();
        writing.SetResult(true);
        await held;
        await bot.AfterAsync();
        bot.Slack.In("C1").ShouldWhisper("U1", "the key is there");
    }

    [Fact]
    public async Task The_same_command_that_is_delivered_twice_is_done_once()
    {
        await using var bot = await SlackBot.BeginAsync();
        var fields = bot.Slack.Command("U1", "C1", "spent ACT-004 1");
        var body = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        for (var time = 0; time < 2; time++) (await bot.PostAsync("/slack/commands", body, "application/x-www-form-urlencoded")).EnsureSuccessStatusCode();

        await using var database = await DatabaseAsync(bot);
        Assert.Equal(1, await database.Journal.CountAsync(Cancellation));
    }

    private static Task<BotDbContext> DatabaseAsync(SlackBot bot) => bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);

    private static IEnumerable<JsonObject> Buttons(JsonNode node) => node switch
    {
        JsonArray items => items.SelectMany(item => Buttons(item!)),
        JsonObject json when json["type"]?.GetValueKind() is System.Text.Json.JsonValueKind.String && json["type"]!.GetValue<string>() == "button" => [json],
        JsonObject json => json.Where(part => part.Value is not null).SelectMany(part => Buttons(part.Value!)),
        _ => [],
    };
}
