using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A milestone with its actions' ids written out.</summary>
public sealed record ReadMilestone(
    MilestoneId Id, string Title, DueDate Date, ImmutableArray<ActionId> Actions, string? SuccessCriterion, int Line);

/// <summary>An escalation level with its response time (a span of time; which clock it runs on is a setting).</summary>
public sealed record ReadLevel(LevelId Id, string ProblemType, string? Contact, TimeSpan? ResponseTime, int Line);

/// <summary>A role, who fills it (null when nobody is named), and the actions it is given.</summary>
public sealed record ReadResource(string? Person, string Role, string? Availability, ImmutableArray<ActionId> Actions, int Line);
