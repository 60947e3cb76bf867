namespace ChatOpsBot.Web.Api.Wire;

/// <summary>A plan as programs read it.</summary>
/// <param name="Progress">0 to 100; null when nothing counts.</param>
internal sealed record ApiPlan(string Key, string Title, DateOnly? Start, DateOnly? ClosedOn, int? Progress, int Actions, IReadOnlyList<ApiMilestone> Milestones, long Version);

internal sealed record ApiMilestone(string Id, string Title, DateOnly? Day);
