using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations;
using ChatOpsBot.Slack;
using ChatOpsBot.Tests.Slack.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack;

/// <summary>The doctor names what is missing in Slack, and what does not work without it.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Where_nothing_is_missing_it_says_which_workspace_it_is_in()
    {
        await using var bot = await BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> here");
        var said = await ExamineAsync(bot);

        Assert.Equal((MessageKind.Answer, "Slack: everything is in place."), (said.Kind, said.Summary));
        Assert.Contains(FakeSlack.Team, Text(said), StringComparison.Ordinal);
        Assert.Contains("Socket Mode", Text(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_missing_scope_is_named_with_what_does_not_work_without_it()
    {
        await using var bot = await BeginAsync();
        bot.Slack.Scopes.ExceptWith(["files:read", "app_mentions:read"]);
        var said = await ExamineAsync(bot);

        Assert.Equal((MessageKind.Refusal, "Slack: 2 to mend."), (said.Kind, said.Summary));
        Assert.Contains("app_mentions:read: mentions are not heard", Text(said), StringComparison.Ordinal);
        Assert.Contains("files:read: a plan that is dropped cannot be read", Text(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_a_socket_that_is_off_and_channels_that_cannot_be_written_to_are_named()
    {
        await using var bot = await BeginAsync();
        var plan = (await bot.Services.GetRequiredService<ChatOpsBot.Plans.PlanSnapshots>().FirstAsync(ChatOpsBot.Core.Plans.WorkspaceKey.Local, TestContext.Current.CancellationToken))!.Key.Plan;
        await bot.SaysAsync("C1", "U1", $"<@UBOT> here {plan}");
        await bot.SaysAsync("C2", "U1", $"<@UBOT> here {plan}");
        bot.Slack.In("C1").IsArchived = true;
        bot.Slack.In("C2").Members.Remove(FakeSlack.BotUser);
        bot.Slack.HasSockets = false;
        var text = Text(await ExamineAsync(bot));
        foreach (var part in new[] { "#C1: archived", "#C2: the bot is not in it", "Socket Mode: not_allowed_token_type" }) Assert.Contains(part, text, StringComparison.Ordinal);

        bot.Slack.IsRevoked = true;
        Assert.Contains("Slack:BotToken: token_revoked", Text(await ExamineAsync(bot)), StringComparison.Ordinal);
    }

    private static async Task<SlackBot> BeginAsync()
    {
        var bot = await SlackBot.BeginAsync("Socket");
        bot.Slack.Scopes.UnionWith(SlackScopes.All);
        await SocketTests.OpenAsync(bot);
        return bot;
    }

    private static Task<BotMessage> ExamineAsync(SlackBot bot) =>
        bot.Services.GetServices<IConnectionCheck>().OfType<SlackCheck>().Single().ExamineAsync(Language.English, TestContext.Current.CancellationToken);

    private static string Text(BotMessage message) => string.Join('\n', message.Blocks.Select(block => block switch
    {
        MessageBlock.Facts facts => string.Join('\n', facts.Items.Select(fact => $"{fact.Label}: {fact.Value}")),
        MessageBlock.Notice notice => notice.Text.ToString(),
        _ => "",
    }));
}
