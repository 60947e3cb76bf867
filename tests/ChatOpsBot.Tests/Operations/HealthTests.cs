using System.Net;
using ChatOpsBot.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

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
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(Heartbeat.Key, "http://watcher.example/beat")]).Build();
        using var heartbeat = new Heartbeat(http, configuration, turns, NullLogger<Heartbeat>.Instance);

        var before = await heartbeat.StepAsync(Cancellation);
        turns.Done();
        var first = await heartbeat.StepAsync(Cancellation);
        var again = await heartbeat.StepAsync(Cancellation);

        Assert.Equal((false, true, false), (before, first, again));
        Assert.Equal(["http://watcher.example/beat"], answered.Asked);
    }

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
