using System.Collections.Immutable;

namespace ChatOpsBot.Core.Plans;

/// <summary>A milestone in one version of its plan, with the actions it needs.</summary>
public sealed record MilestoneSnapshot(
    MilestoneId Id, string Title, DueDate Date, DateOnly? Day, ImmutableArray<ActionSnapshot> Actions, string? SuccessCriterion)
{
    internal static MilestoneSnapshot Of(Milestone milestone, DateOnly? start, Func<ActionId, ActionSnapshot?> find) => new(
        milestone.Id,
        milestone.Title,
        milestone.Date,
        milestone.Date.Resolve(start),
        [.. milestone.Actions.Select(id => find(ActionId.Parse(id))).OfType<ActionSnapshot>()],
        milestone.SuccessCriterion);
}

/// <summary>An escalation level in one version of its plan.</summary>
public sealed record LevelSnapshot(LevelId Id, string ProblemType, string? Contact, TimeSpan? ResponseTime)
{
    internal static LevelSnapshot Of(EscalationLevel level) => new(level.Id, level.ProblemType, level.Contact, level.ResponseTime);
}

/// <summary>A role in one version of its plan, with the actions it is given.</summary>
public sealed record ResourceSnapshot(string Role, string? Person, string? Availability, ImmutableArray<ActionSnapshot> Actions)
{
    internal static ResourceSnapshot Of(Resource resource, Func<ActionId, ActionSnapshot?> find) => new(
        resource.Role,
        resource.Person,
        resource.Availability,
        [.. resource.Actions.Select(id => find(ActionId.Parse(id))).OfType<ActionSnapshot>()]);
}
