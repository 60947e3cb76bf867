using System.Text.Json.Nodes;
using ChatOpsBot.Slack.Socket;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>Where the bot has no address, everything comes over sockets that it opens, and none of it is lost when they are renewed.</summary>
public sealed class SocketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sockets_are_opened_ten_seconds_apart()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        var monitor = Monitor(bot);
        await monitor.StepAsync(bot.Clock.GetUtcNow(), Cancellation);
        await monitor.StepAsync(bot.Clock.GetUtcNow().AddSeconds(9), Cancellation);
        Assert.Equal((1, 1), (monitor.Ready, bot.Slack.Links));

        await monitor.StepAsync(bot.Clock.GetUtcNow().AddSeconds(10), Cancellation);
        await monitor.StepAsync(bot.Clock.GetUtcNow().AddSeconds(30), Cancellation);
        Assert.Equal((2, 2), (monitor.Ready, bot.Slack.Links));
    }

    [Fact]
    public async Task What_is_said_is_acknowledged_on_its_socket_and_answered()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        var told = bot.Slack.EventsOf("U1", bot.Slack.Says("U1", "U1", "ACT-004")).Single();

        var ack = await bot.Slack.DeliverAsync("events_api", told);
        Assert.Null(ack["payload"]);
        await bot.AfterAsync();
        bot.Slack.In("U1").ShouldShow("ACT-004");
    }

    [Fact]
    public async Task A_command_is_answered_in_its_acknowledgement_where_that_may_carry_an_answer()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        var fields = bot.Slack.Command("U1", "C1", "ACT-004").ToDictionary(field => field.Key, field => (JsonNode?)field.Value);

        var ack = await bot.Slack.DeliverAsync("slash_commands", new JsonObject(fields), acceptsResponse: true);
        Assert.Equal("ephemeral", ack["payload"]!["response_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_spans_many_frames_is_taken_whole()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        var message = bot.Slack.Says("U1", "U1", $"note ACT-004 {new string('x', 120_000)}");

        await bot.Slack.DeliverAsync("events_api", bot.Slack.EventsOf("U1", message).Single());
        await bot.AfterAsync();
        Assert.Contains(bot.Slack.In("U1").Messages, answer => answer.IsBot);
    }

    [Fact]
    public async Task The_envelopes_that_are_known_are_acknowledged()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        foreach (var file in Contract.Files("samples/socket-mode").Where(file => file.Contains("envelope.", StringComparison.Ordinal)))
        {
            var envelope = (JsonObject)JsonNode.Parse(Contract.Text(file))!;
            var ack = await bot.Slack.Sockets[0].DeliverAsync(
                $"{envelope["envelope_id"]}", envelope["type"]!.GetValue<string>(), (JsonObject)envelope["payload"]!, envelope["accepts_response_payload"]!.GetValue<bool>());
            Assert.True(ack is not null, file);
        }

        await bot.QuietAsync();
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a reason of tomorrow")]
    public async Task A_socket_is_renewed_in_the_middle_of_a_burst_and_nothing_is_lost_or_done_twice(string reason)
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        var told = Enumerable.Range(1, 40).Select(number => bot.Slack.EventsOf("C1", bot.Slack.Says("C1", "U1", $"<@UBOT> note ACT-004 remark {number}")).First()).ToList();

        var first = told.Take(15).Select(one => bot.Slack.DeliverAsync("events_api", one)).ToList();
        var leaving = bot.Slack.Sockets[0];
        await leaving.DisconnectAsync(reason);
        first.AddRange(told.Skip(15).Take(10).Select(one => bot.Slack.DeliverAsync("events_api", one)));
        // What follows the announcement was read after it.
        await leaving.DeliverAsync("E-after", "events_api", told[0], acceptsResponse: false);
        await Monitor(bot).StepAsync(bot.Clock.GetUtcNow(), Cancellation);
        Assert.Equal(2, Monitor(bot).Ready);
        leaving.End();
        first.AddRange(told.Skip(25).Select(one => bot.Slack.DeliverAsync("events_api", one)));
        await Task.WhenAll(first);

        await bot.QuietAsync();
        for (var second = 0; second < 45; second++) await bot.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(40, bot.Slack.In("C1").Messages.Count(message => message.IsBot));
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task When_sockets_are_switched_off_no_more_are_opened_and_an_admin_hears_of_it()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        await OpenAsync(bot);
        var socket = bot.Slack.Sockets[0];
        await socket.DisconnectAsync("link_disabled");
        Assert.Null(await socket.DeliverAsync("E-after", "events_api", bot.Slack.Event([]), acceptsResponse: false));
        await Monitor(bot).StepAsync(bot.Clock.GetUtcNow(), Cancellation);
        await Monitor(bot).StepAsync(bot.Clock.GetUtcNow().AddHours(1), Cancellation);

        Assert.Equal(("link_disabled", 2), (Monitor(bot).Stopped, bot.Slack.Links));
        await bot.AfterAsync();
        bot.Slack.In("U1").ShouldShow("link_disabled");
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_authed")]
    [InlineData("account_inactive")]
    [InlineData("team_disabled")]
    public async Task What_only_the_settings_of_the_app_can_mend_is_asked_for_once(string error)
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        bot.Slack.Fails(error, method: "apps.connections.open");
        for (var hour = 0; hour < 3; hour++) await Monitor(bot).StepAsync(bot.Clock.GetUtcNow().AddHours(hour), Cancellation);

        Assert.Equal((error, 1), (Monitor(bot).Stopped, bot.Slack.Calls.Count(call => call == "apps.connections.open")));
    }

    [Fact]
    public async Task What_may_work_later_is_asked_for_again_and_each_time_later()
    {
        await using var bot = await SlackBot.BeginAsync("Socket");
        bot.Slack.Fails("http 503", method: "apps.connections.open", times: 3);
        var now = bot.Clock.GetUtcNow();
        foreach (var (second, calls) in new[] { (0, 1), (1, 2), (2, 2), (3, 3), (6, 3), (7, 4) })
        {
            await Monitor(bot).StepAsync(now.AddSeconds(second), Cancellation);
            Assert.Equal((second, calls), (second, bot.Slack.Calls.Count(call => call == "apps.connections.open")));
        }

        Assert.Equal(1, Monitor(bot).Ready);
    }

    private static SocketMonitor Monitor(SlackBot bot) => bot.Services.GetRequiredService<SocketMonitor>();

    internal static async Task OpenAsync(SlackBot bot)
    {
        await Monitor(bot).StepAsync(bot.Clock.GetUtcNow(), Cancellation);
        await Monitor(bot).StepAsync(bot.Clock.GetUtcNow().AddSeconds(10), Cancellation);
        Assert.Equal(2, Monitor(bot).Ready);
    }
}
