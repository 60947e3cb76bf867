namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The drawing of planned weeks against the due dates.</summary>
internal static class GanttRules
{
    /// <summary>An end may lie so many weeks before the week of the due date: that is room, not a mistake.</summary>
    private const int MostIdleWeeks = 2;

    /// <summary>Where others are drawn.</summary>
    internal static IEnumerable<Finding> NotDrawn(Examined plan) => plan.Plan.PlannedWeeks.IsEmpty ? [] : DoctorRules.Together(
        plan.Open.Where(action => action.Weeks.IsEmpty).Select(action => Examined.At(action)), spots => new Finding.NotInGantt(spots));

    /// <summary>Work in a week after the one of the due date.</summary>
    internal static IEnumerable<Finding> PlannedAfterDue(Examined plan) => DoctorRules.Together(
        Drawn(plan).Where(row => row.LastWeek > row.Due.Last).Select(row => row.Spot), spots => new Finding.PlannedAfterDue(spots));

    internal static IEnumerable<Finding> PlannedLongBeforeDue(Examined plan) => DoctorRules.Together(
        Drawn(plan).Where(row => row.Due.First - row.LastWeek > MostIdleWeeks).Select(row => row.Spot), spots => new Finding.PlannedLongBeforeDue(spots));

    private static IEnumerable<(int LastWeek, (int First, int Last) Due, Spot Spot)> Drawn(Examined plan)
    {
        var meant = plan.Meant.ToDictionary(action => action.Id);
        foreach (var row in plan.Plan.PlannedWeeks.Where(row => !row.Weeks.IsEmpty))
        {
            if (!meant.TryGetValue(row.Action, out var action) || plan.DaysFromStart(action.Due) is not (>= 0 and { } due)) continue;

            var spot = new Spot(row.Line, action.Id.ToString(), action.Due.ToString(), Said: row.Weeks[^1]);
            yield return (row.Weeks[^1], WeeksOf(due, plan.Start), spot);
        }
    }

    /// <summary>
    /// The weeks that a day may be said to lie in: counted from J0, where J+7 is the end of the first as well as the beginning
    /// of the second, or by the calendar when J0 is in the middle of a week.
    /// </summary>
    private static (int First, int Last) WeeksOf(int due, DateOnly? start)
    {
        var counted = due / 7 + 1;
        var first = due > 0 && due % 7 == 0 ? counted - 1 : counted;
        var sinceMonday = start is { } from ? ((int)from.DayOfWeek + 6) % 7 : 0;
        return (first, Math.Max(counted, (due + sinceMonday) / 7 + 1));
    }
}
