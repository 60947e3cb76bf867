using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <content>Dates, milestones, planned weeks and the drawing that do not agree.</content>
public abstract partial record Finding
{
    public sealed record StartUnknown(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record MilestoneUndated(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record DueAfterMilestone(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record InNoMilestone(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record InSeveralMilestones(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record DueOutsidePhase(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record NotInGantt(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    /// <summary>The figure said is the last week of work.</summary>
    public sealed record PlannedAfterDue(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>The figure said is the last week of work.</summary>
    public sealed record PlannedLongBeforeDue(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record DrawingDiffers(ImmutableArray<DrawnDifference> Differences)
        : Finding(Severity.Warning, [.. Differences.Select(difference => new Spot(difference.Line, ""))]);
}
