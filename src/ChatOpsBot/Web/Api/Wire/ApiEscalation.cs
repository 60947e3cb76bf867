namespace ChatOpsBot.Web.Api.Wire;

/// <summary>An escalation as programs read it.</summary>
/// <param name="About">What it is about: <c>ACT-004</c>.</param>
/// <param name="State"><c>running</c>, <c>acknowledged</c>, <c>exhausted</c>, <c>nobody-to-call</c>, <c>resolved</c> or <c>withdrawn</c>.</param>
/// <param name="Deadline">Until when an answer of its level is expected, UTC.</param>
internal sealed record ApiEscalation(
    string Id, string About, string Reason, string State, int Level, DateTimeOffset OpenedAt, string? OpenedBy, DateTimeOffset? Deadline, string? AcknowledgedBy, DateTimeOffset? EndedAt, string? Decision);

/// <summary>An escalation to be opened.</summary>
/// <param name="Level">1 to 3; the first when left out.</param>
internal sealed record EscalationRequest(string Action, string Reason, int? Level);
