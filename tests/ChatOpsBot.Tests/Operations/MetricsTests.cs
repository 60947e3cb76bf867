using System.Diagnostics.Metrics;
using System.Net;
using ChatOpsBot.Inbox;
using ChatOpsBot.Operations;
using ChatOpsBot.Operations.Telemetry;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Escalations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOpsBot.Tests.Operations;

public sealed class MetricsTests : IDisposable
{
    private const string Token = "metrics-example-not-a-token";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-metrics-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "plans.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_said_and_sent_is_counted_by_platform_and_outcome_and_by_nothing_that_names_anybody()
    {
        await using var story = await Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00");
        var meters = story.Store.Service<IMeterFactory>();
        using var commands = new MetricCollector<long>(meters, InboxMeter.Name, "chatopsbot.commands");
        using var attempts = new MetricCollector<long>(meters, OutboxMeter.Name, "chatopsbot.delivery.attempts");
        using var latency = new MetricCollector<double>(meters, OutboxMeter.Name, "chatopsbot.delivery.latency");

        await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
        await story.SaysAsync("Dora", "status ACT-001");
        await story.SaysAsync("Dora", "grant Emil admin");

        Assert.Equal(
            ["outcome=answered platform=local", "outcome=answered platform=local", "outcome=refused platform=local"],
            commands.GetMeasurementSnapshot().Select(Tags));
        Assert.All(attempts.GetMeasurementSnapshot().Select(Tags), tags => Assert.Equal("outcome=posted platform=local", tags));
        Assert.Contains("platform=local urgency=Immediate", latency.GetMeasurementSnapshot().Select(Tags));
        Assert.All(latency.GetMeasurementSnapshot(), sent => Assert.Equal(0, sent.Value));
    }

    [Fact]
    public async Task What_waits_is_counted_with_its_age_and_a_deadline_is_overdue_five_seconds_after_its_instant()
    {
        await using var story = await Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
        var (contexts, time) = (story.Store.Service<IDbContextFactory<BotDbContext>>(), story.Store.Clock);
        await using var database = await story.Store.ContextAsync();
        var next = await database.Escalations.Select(escalation => escalation.NextAt).SingleAsync(Cancellation);

        var (inTime, late) = (await Backlog.OfAsync(database, next!.Value.AddSeconds(5), Cancellation), await Backlog.OfAsync(database, next.Value.AddSeconds(6), Cancellation));
        using var meter = new BacklogMeter(story.Store.Service<IMeterFactory>(), contexts, time, NullLogger<BacklogMeter>.Instance);
        using var depth = new MetricCollector<double>(story.Store.Service<IMeterFactory>(), BacklogMeter.Name, "chatopsbot.outbox.depth");
        depth.RecordObservableInstruments();
        var unseen = depth.GetMeasurementSnapshot().Count;
        await meter.StepAsync(Cancellation);
        depth.RecordObservableInstruments();

        Assert.Equal(inTime.Overdue + 1, late.Overdue);
        Assert.Equal((0, 1), (unseen, depth.GetMeasurementSnapshot().Count));
    }

    [Fact]
    public async Task Metrics_are_there_only_where_they_are_switched_on_and_only_for_this_machine_or_with_the_token()
    {
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("False", forwarded: false, token: null));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("True", forwarded: false, token: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("True", forwarded: true, token: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("True", forwarded: true, token: "another"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("True", forwarded: true, token: Token));
    }

    [Fact]
    public void A_token_that_is_no_secret_is_refused() => Assert.StartsWith(
        "Operations:MetricsToken is too short to be a secret: use 16 signs or more",
        new OperationsOptions.Validator().Validate(null, new OperationsOptions { MetricsToken = "short" }).FailureMessage, StringComparison.Ordinal);

    private async Task<HttpStatusCode> AskAsync(string metrics, bool forwarded, string? token)
    {
        await using var host = new Host(Database, metrics);
        host.UseKestrel(0);
        host.StartServer();
        using var client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (forwarded) request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        if (token is not null) request.Headers.Add("Authorization", $"Bearer {token}");
        using var answer = await client.SendAsync(request, Cancellation);
        if (answer.IsSuccessStatusCode) Assert.Contains("# TYPE ", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        return answer.StatusCode;
    }

    private static string Tags<T>(CollectedMeasurement<T> measured) where T : struct =>
        string.Join(' ', measured.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class Host(string connectionString, string metrics) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .UseSetting("Storage:ConnectionString", connectionString)
            .UseSetting("Operations:Metrics", metrics)
            .UseSetting("Operations:MetricsToken", Token)
            .ConfigureLogging(logging => logging.ClearProviders());
    }
}
