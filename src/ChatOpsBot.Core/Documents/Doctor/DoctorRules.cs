using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Doctor.Rules;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>One thing to look for: pure, and silent where it is not certain.</summary>
internal delegate IEnumerable<Finding> DoctorRule(Examined plan);

/// <summary>Everything the doctor looks for.</summary>
internal static class DoctorRules
{
    internal static readonly ImmutableArray<DoctorRule> All =
    [
        ReadingRules.Reported,
        PlaceholderRules.Incomplete,
        PlaceholderRules.LeftBehind,
        ActionRules.CategoryUndecided,
        ActionRules.NoOwner,
        ActionRules.NoDueDate,
        ActionRules.DueInWords,
        ActionRules.NoPriority,
        ActionRules.NoEffort,
        ActionRules.PastDue,
        ActionRules.DuplicateTitle,
        ActionRules.DoneWithOpenSteps,
        ScheduleRules.StartUnknown,
        ScheduleRules.DueOutsidePhase,
        MilestoneRules.Undated,
        MilestoneRules.DueAfter,
        MilestoneRules.InNone,
        MilestoneRules.InSeveral,
        GanttRules.NotDrawn,
        GanttRules.PlannedAfterDue,
        GanttRules.PlannedLongBeforeDue,
        DrawingRules.Differs,
        EffortRules.DiffersFromActions,
        EffortRules.TotalDiffers,
        ShareRules.NotWhole,
        ShareRules.Differs,
        RoleRules.Several,
        RoleRules.None,
        RoleRules.WithoutPerson,
        RoleRules.WithoutAvailability,
        LevelRules.WithoutContact,
        LevelRules.NotRising,
        CadenceRules.Ambiguous,
        MeasureRules.WithoutValue,
        MeasureRules.TopPriorityEmpty,
        SlaRules.DowntimeDiffers,
        SlaRules.TargetsDiffer,
        GateRules.WithoutOwner,
        GateRules.GoDespiteGate,
        GateRules.VerdictsDiffer,
        ClosingRules.DeliverableWithoutOwner,
        ClosingRules.ClosedTooEarly,
        ClosingRules.CompleteTooEarly,
    ];

    /// <summary>One finding for all its spots, in the order of the document; none where there is no spot.</summary>
    internal static IEnumerable<Finding> Together(IEnumerable<Spot> spots, Func<ImmutableArray<Spot>, Finding> finding)
    {
        ImmutableArray<Spot> all = [.. spots.OrderBy(spot => spot.Line)];
        return all.IsEmpty ? [] : [finding(all)];
    }
}
