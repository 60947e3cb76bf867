using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>Looks a plan over for what is lost, contradicts itself or is missing. What is not certain is not said.</summary>
public static class PlanDoctor
{
    /// <summary>Examines a document.</summary>
    /// <param name="start">J0; null to take the one the document names, if it does.</param>
    /// <param name="today">The day in the plan's zone.</param>
    /// <returns>The gravest first, then in the order of the document.</returns>
    public static ImmutableArray<Finding> Examine(ReadPlan read, DateOnly? start, DateOnly today, WorkingCalendar calendar) =>
        Examine(new Examined(read, read, start ?? read.Start, today, calendar));

    /// <summary>Examines the document a plan was imported from, with what was changed since.</summary>
    /// <param name="elsewhere">What was found outside the document.</param>
    public static ImmutableArray<Finding> Examine(
        ReadPlan read, PlanSnapshot live, DateOnly today, WorkingCalendar calendar, params ImmutableArray<Finding> elsewhere) =>
        Sorted(Examine(new Examined(read, LiveState.Over(read, live), live.Start, today, calendar)).Concat(elsewhere));

    private static ImmutableArray<Finding> Examine(Examined plan) => Sorted(DoctorRules.All.SelectMany(rule => rule(plan)));

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Line ?? 0)];
}
