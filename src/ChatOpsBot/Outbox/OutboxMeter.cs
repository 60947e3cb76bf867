using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatOpsBot.Outbox;

/// <summary>Counts attempts to deliver and how long messages took, by platform; never to whom or what.</summary>
internal sealed class OutboxMeter
{
    internal const string Name = "ChatOpsBot.Outbox";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _latency;

    public OutboxMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _attempts = meter.CreateCounter<long>("chatopsbot.delivery.attempts", "{attempt}", "Attempts to deliver, by platform and outcome: posted, later, again, unclear, refused.");
        _latency = meter.CreateHistogram(
            "chatopsbot.delivery.latency", "s", "From the instant a message was owed for until its platform took it, by platform and urgency.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 900, 3600] });
    }

    internal static Activity? Trace(string platform) => Traces.StartActivity("deliver")?.SetTag("platform", platform);

    internal void Attempted(OutboxEntry entry, SendOutcome outcome, DateTimeOffset now)
    {
        _attempts.Add(1, new TagList { { "platform", entry.Platform }, { "outcome", Word(outcome) } });
        if (outcome is SendOutcome.Posted)
            _latency.Record((now - (entry.NotBefore ?? entry.CreatedAt)).TotalSeconds, new TagList { { "platform", entry.Platform }, { "urgency", entry.Urgency.ToString() } });
    }

    private static string Word(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Posted => "posted",
        SendOutcome.Later => "later",
        SendOutcome.TryAgain { IsUnclear: true } => "unclear",
        SendOutcome.TryAgain => "again",
        SendOutcome.Refused => "refused",
        _ => throw new UnreachableException(),
    };
}
