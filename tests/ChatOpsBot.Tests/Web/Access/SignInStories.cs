using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Slack;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>Whoever asks for the dashboard is sent their own way in, and nobody else sees it.</summary>
public sealed class SignInStories
{
    private const string Door = "/sign-in/";

    [Fact]
    public async Task A_dashboard_asked_for_in_a_channel_is_answered_there_and_the_link_is_written_to_the_asker_alone()
    {
        await using var bot = await SlackBot.BeginAsync(publicUrl: "https://bot.example");
        await bot.SaysAsync("C1", "U2", "<@UBOT> dashboard");

        Assert.Contains(bot.Slack.In("C1").Messages, message => message.IsBot);
        Assert.DoesNotContain(bot.Slack.In("C1").All, message => message.Blocks.ToJsonString().Contains(Door, StringComparison.Ordinal));
        var sent = Assert.Single(bot.Slack.In("U2").Messages, message => message.IsBot);
        Assert.StartsWith("https://bot.example/sign-in/", sent.Button("Open the dashboard")["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(BlockRules.OfMessage(sent.Blocks));
        bot.Slack.In("U1").ShouldBeSilent();
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task A_dashboard_behind_the_slash_holds_no_link_and_sharing_it_shares_none()
    {
        await using var bot = await SlackBot.BeginAsync(publicUrl: "https://bot.example");
        var answer = await bot.CommandAsync("U2", "C1", "dashboard");
        await bot.AfterAsync();

        Assert.DoesNotContain(Door, answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("share", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Door, Assert.Single(bot.Slack.In("U2").Messages).Blocks.ToJsonString(), StringComparison.Ordinal);
        bot.Slack.In("C1").ShouldBeSilent();
    }

    [Fact]
    public async Task No_link_lies_in_the_store()
    {
        await using var bot = await SlackBot.BeginAsync(publicUrl: "https://bot.example");
        await bot.SaysAsync("U2", "U2", "dashboard");
        Assert.Contains(bot.Slack.In("U2").Messages, message => message.Blocks.ToJsonString().Contains(Door, StringComparison.Ordinal));

        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(await database.Outbox.ToListAsync(TestContext.Current.CancellationToken), row => $"{row.Message}{row.Draft}".Contains(Door, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_bot_is_not_published_there_is_nothing_to_be_let_into()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U2", "<@UBOT> dashboard");

        bot.Slack.In("U2").ShouldBeSilent();
    }
}
