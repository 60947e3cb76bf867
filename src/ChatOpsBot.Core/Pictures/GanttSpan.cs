using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Pictures;

/// <summary>The days on which an action is to be worked on: its planned weeks, else those that its effort takes until it is due.</summary>
internal readonly record struct GanttSpan(DateOnly From, DateOnly To)
{
    /// <summary>Ten years.</summary>
    private const int LastWeek = 520;

    /// <summary>Null while neither is known.</summary>
    internal static GanttSpan? Of(ActionSnapshot action, DateOnly? start, WorkingCalendar calendar)
    {
        if (start is { } j0 && !action.Weeks.IsEmpty && action.Weeks.Max() <= LastWeek) return new GanttSpan(j0.AddDays((action.Weeks.Min() - 1) * 7), j0.AddDays(action.Weeks.Max() * 7 - 1));
        if (action.DueDay is not { } due) return null;

        var from = PlannedStart.Of(action, start, calendar) ?? due;
        return new GanttSpan(from < due ? from : due, due);
    }
}
