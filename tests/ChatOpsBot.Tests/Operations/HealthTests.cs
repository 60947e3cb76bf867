using System.Net;
using ChatOpsBot.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Operations;

public sealed class HealthTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_ready_once_the_loop_has_come_round()
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        for (var tenth = 0; tenth < 100 && bot.Services.GetRequiredService<LastTurn>().Age is null; tenth++) await Task.Delay(100, Cancellation);

        using var ready = await client.GetAsync("/health/ready", Cancellation);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task The_heartbeat_waits_for_a_full_turn_and_beats_once_a_minute()
    {
        var (turns, answered) = (new LastTurn(), new Answering());
        using var http = new HttpClient(answered);
        var options = Options.Create(new OperationsOptions { HeartbeatUrl = "http://watcher.example/beat" });
        using var heartbeat = new Heartbeat(http, options, turns, NullLogger<Heartbeat>.Instance);

        var before = await heartbeat.StepAsync(Cancellation);
        turns.Done();
        var first = await heartbeat.StepAsync(Cancellation);
        var again = await heartbeat.StepAsync(Cancellation);

        Assert.Equal((false, true, false), (before, first, again));
        Assert.Equal(["http://watcher.example/beat"], answered.Asked);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("https://watcher.example/beat", "")]
    [InlineData("watcher.example", "Operations:HeartbeatUrl 'watcher.example' is not an address: write it as https://watcher.example/beat, or leave it empty.")]
    [InlineData("file:///tmp/beat", "Operations:HeartbeatUrl 'file:///tmp/beat' is not an address: write it as https://watcher.example/beat, or leave it empty.")]
    public void An_address_that_could_never_be_called_is_named_and_refused(string address, string failure) =>
        Assert.Equal(failure, new OperationsOptions.Validator().Validate(null, new OperationsOptions { HeartbeatUrl = address }).FailureMessage ?? "");

    private sealed class Answering : HttpMessageHandler
    {
        internal List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
