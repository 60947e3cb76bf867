using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>An action as the Gantt draws it.</summary>
/// <param name="Weeks">From 1 and rising; never empty.</param>
/// <param name="DueWeek">Where it lies outside the weeks; null elsewhere.</param>
/// <param name="Percent">How much of it is done.</param>
internal sealed record GanttRow(ActionSnapshot Action, ImmutableArray<int> Weeks, int? DueWeek, int Percent)
{
    /// <summary>Twenty years; what is planned beyond is a mistake, and would not fit a column.</summary>
    private const int LastWeek = 999;

    /// <summary>An effort is drawn over no more weeks than these.</summary>
    private const int Longest = 12;

    /// <summary>The weeks the document draws; where it draws none, those before the due date that the effort takes. Null when neither is known.</summary>
    internal static GanttRow? Of(ActionSnapshot action, DateOnly? start)
    {
        var due = PlanWeeks.Of(start, action.Due) is { } week and <= LastWeek ? week : (int?)null;
        ImmutableArray<int> drawn = [.. action.Weeks.Where(planned => planned is >= 1 and <= LastWeek)];
        var weeks = !drawn.IsEmpty ? drawn : due is { } last ? Before(last, action, start) : [];
        return weeks.IsEmpty ? null : new GanttRow(action, weeks, due is { } day && !weeks.Contains(day) ? day : null, action.Progress ?? 0);
    }

    /// <summary>Five days of work in a week of seven; an unknown effort is a day.</summary>
    private static ImmutableArray<int> Before(int last, ActionSnapshot action, DateOnly? start)
    {
        var due = action.Due.DaysFromStart ?? action.Due.Day!.Value.DayNumber - start!.Value.DayNumber;
        var worked = (int)Math.Ceiling(Math.Clamp(action.EffortDays ?? 1, 1, 5 * Longest));
        var weekends = (worked - 1) / 5;
        var first = Math.Max(PlanWeeks.Of(due - worked - 2 * weekends + 1), last - Longest + 1);
        return [.. Enumerable.Range(first, last - first + 1)];
    }
}
