using System.Diagnostics.Metrics;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Operations.Telemetry;

/// <summary>Looks at what waits, at most as often as somebody may want to know, and shows it as gauges.</summary>
internal sealed partial class BacklogMeter : BackgroundService
{
    internal const string Name = "ChatOpsBot.Backlog";

    /// <summary>Real time; more often than anybody collects is not needed.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<BotDbContext> _contexts;
    private readonly TimeProvider _time;
    private readonly ILogger<BacklogMeter> _log;
    private volatile Backlog? _seen;

    public BacklogMeter(IMeterFactory meters, IDbContextFactory<BotDbContext> contexts, TimeProvider time, ILogger<BacklogMeter> log)
    {
        (_contexts, _time, _log) = (contexts, time, log);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("chatopsbot.outbox.depth", () => Of(seen => (double)seen.Outbox), "{message}", "Messages that may be sent and are not.");
        meter.CreateObservableGauge("chatopsbot.outbox.age", () => Of(seen => Seconds(seen, seen.OutboxSince)), "s", "How long the oldest of them waits.");
        meter.CreateObservableGauge("chatopsbot.outbox.dead", () => Of(seen => (double)seen.Dead), "{message}", "Messages given up within a day.");
        meter.CreateObservableGauge("chatopsbot.inbox.depth", () => Of(seen => (double)seen.Inbox), "{message}", "Messages that arrived and were not acted on.");
        meter.CreateObservableGauge("chatopsbot.inbox.age", () => Of(seen => Seconds(seen, seen.InboxSince)), "s", "How long the oldest of them waits.");
        meter.CreateObservableGauge("chatopsbot.deadlines.overdue", () => Of(seen => (double)seen.Overdue), "{deadline}", "Deadlines that have passed and were not taken up.");
    }

    internal async Task StepAsync(CancellationToken cancellation)
    {
        await using var database = await _contexts.CreateDbContextAsync(cancellation);
        _seen = await Backlog.OfAsync(database, _time.GetUtcNow(), cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        do await TryStepAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryStepAsync(CancellationToken cancellation)
    {
        try
        {
            await StepAsync(cancellation);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            // What was seen last would be taken for what is.
            _seen = null;
            Log.NotSeen(_log, exception.GetType().Name);
        }
    }

    private static double Seconds(Backlog seen, DateTimeOffset? since) => since is { } instant ? (seen.At - instant).TotalSeconds : 0;

    /// <summary>Nothing is shown before the first look.</summary>
    private IEnumerable<Measurement<double>> Of(Func<Backlog, double> value) => _seen is { } seen ? [new Measurement<double>(value(seen))] : [];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What waits could not be counted: {Error}")]
        internal static partial void NotSeen(ILogger logger, string error);
    }
}
