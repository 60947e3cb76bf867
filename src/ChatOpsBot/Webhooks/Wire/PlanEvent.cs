using ChatOpsBot.Web.Api.Wire;

namespace ChatOpsBot.Webhooks.Wire;

/// <summary>What a program is told of a plan.</summary>
/// <param name="Id">The same however often it is told.</param>
/// <param name="Type"><c>plan.changed</c>, <c>escalation.called</c> and the like.</param>
/// <param name="Timestamp">When it happened, UTC.</param>
internal sealed record PlanEvent(string Id, string Type, DateTimeOffset Timestamp, EventData Data);

/// <param name="Plan">The plan's short name.</param>
/// <param name="By">Who did it; left out for the clock, for somebody without a name, and of <c>plan.imported</c> always.</param>
internal sealed record EventData(string Plan, string? By)
{
    /// <summary>The version that the event made, of <c>plan.…</c> events.</summary>
    public long? Version { get; init; }

    /// <summary>Of <c>plan.changed</c>, <c>plan.closed</c> and <c>plan.reopened</c>: everything that was changed at once.</summary>
    public IReadOnlyList<EventChange>? Changes { get; init; }

    /// <summary>Of <c>escalation.…</c> events: as the event left it.</summary>
    public ApiEscalation? Escalation { get; init; }

    /// <summary>Of <c>report.published</c>.</summary>
    public EventReport? Report { get; init; }
}

/// <summary>One value, before and after.</summary>
/// <param name="About">What changed: <c>ACT-004</c>, <c>GATE-1</c>, the name of a figure, the title of the plan.</param>
/// <param name="Field"><c>status</c>, <c>due</c>, <c>owners</c> and the like.</param>
/// <param name="Step">The number of the step or criterion, where the field is <c>box</c>.</param>
internal sealed record EventChange(string About, string Field, int? Step, string? Old, string? New);

/// <param name="Kind"><c>weekly</c>, <c>milestone</c> or <c>final</c>.</param>
/// <param name="Name"><c>2026-W47</c>, <c>M2</c>; of a final one which it is, from 1.</param>
internal sealed record EventReport(string Kind, string Name);
