using System.Net;

namespace ChatOpsBot.Tests.Slack;

public sealed class LogTests
{
    private const string Marker = "quincaillerie-7319";

    [Fact]
    public async Task Nothing_that_was_written_and_no_secret_is_in_any_line_of_the_log_whatever_goes_wrong()
    {
        await using var bot = await SlackBot.BeginAsync();
        var log = TraceLog.Of(bot.Services);

        await bot.SaysAsync("U1", "U1", $"note ACT-004 {Marker}");
        await bot.SaysAsync("U1", "U1", $"{Marker} what is it");
        await bot.SaysAsync("C1", "U1", $"<@{FakeSlack.BotUser}> escalate ACT-004 N1 {Marker}");
        await bot.CommandAsync("U1", "C1", $"attention {Marker}");
        await bot.CommandAsync("U3", "C1", $"archive ACT-004 {Marker}");
        bot.Slack.Fails("msg_too_long");
        await bot.SaysAsync("U1", "U1", $"incident {Marker} again");
        bot.Slack.Fails("fatal_error", times: 3);
        await bot.SaysAsync("U1", "U1", $"decision {Marker}");
        await bot.AdvanceAsync(TimeSpan.FromMinutes(10));
        using var forged = await bot.PostAsync("/slack/events", $"{{\"text\":\"{Marker}\"}}", "application/json", _ => "v0=forged");
        using var broken = await bot.PostAsync("/slack/events", $"{{\"text\":\"{Marker}", "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        log.HasNothingOf(Marker, FakeSlack.BotToken, FakeSlack.AppToken, FakeSlack.SigningSecret, "v0=forged");
    }
}
