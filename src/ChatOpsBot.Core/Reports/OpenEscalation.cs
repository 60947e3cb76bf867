using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>An escalation that was open at an instant, as its story tells it until then.</summary>
/// <param name="Level">Called last; null while nobody could be.</param>
/// <param name="ExhaustedAt">Since when no level is left that could answer, UTC; null while one is, or somebody has it in hand.</param>
public sealed record OpenEscalation(EscalationId Id, string Name, string Reason, DateTimeOffset OpenedAt, LevelId? Level, ImmutableArray<string> People, DateTimeOffset? ExhaustedAt)
{
    public static OpenEscalation? At(Escalation escalation, DateTimeOffset at)
    {
        if (escalation.OpenedAt > at || escalation.EndedAt <= at) return null;

        var lines = escalation.Lines.Where(line => line.At <= at).ToList();
        var call = lines.LastOrDefault(line => line.Event is EscalationEvent.Called);
        var state = lines.LastOrDefault(line => line.Event is EscalationEvent.Called or EscalationEvent.Exhausted or EscalationEvent.Acknowledged or EscalationEvent.AcknowledgementOver);
        return new OpenEscalation(
            escalation.Id, escalation.Name, escalation.Reason, escalation.OpenedAt, call?.Level, call is null ? [] : [.. call.People],
            state is { Event: EscalationEvent.Exhausted } ? state.At : null);
    }
}
