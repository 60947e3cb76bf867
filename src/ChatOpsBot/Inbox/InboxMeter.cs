using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Inbox;

/// <summary>Counts what was said to the bot, by platform and by how it ended; never who said it or what.</summary>
internal sealed class InboxMeter
{
    internal const string Name = "ChatOpsBot.Inbox";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Counter<long> _commands;
    private readonly Histogram<double> _duration;

    public InboxMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _commands = meter.CreateCounter<long>("chatopsbot.commands", "{command}", "Messages acted on, by platform and outcome: answered, refused, failed.");
        _duration = meter.CreateHistogram(
            "chatopsbot.command.duration", "s", "How long a message took from being read to its answer being committed.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });
    }

    internal static Activity? Trace(string platform) => Traces.StartActivity("command")?.SetTag("platform", platform);

    internal static long Begin() => TimeProvider.System.GetTimestamp();

    /// <param name="reply">Null when it could not be acted on.</param>
    internal void Ended(string platform, BotMessage? reply, long begun)
    {
        if (!_commands.Enabled && !_duration.Enabled) return;

        var outcome = reply?.Kind switch
        {
            MessageKind.Answer => "answered",
            MessageKind.Refusal => "refused",
            null => "failed",
        };
        var tags = new TagList { { "platform", platform }, { "outcome", outcome } };
        _commands.Add(1, tags);
        _duration.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, tags);
    }
}
