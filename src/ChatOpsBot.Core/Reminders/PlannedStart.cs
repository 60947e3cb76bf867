using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>When an action is planned to start (PRODUCT, Dates): the Monday of its first week of the Gantt, else its due date minus its effort in working days.</summary>
public static class PlannedStart
{
    /// <summary>Null where neither is known.</summary>
    public static DateOnly? Of(ActionSnapshot action, DateOnly? start, WorkingCalendar calendar)
    {
        if (!action.Weeks.IsEmpty && start is { } first)
        {
            var day = first.AddDays(7 * (action.Weeks[0] - 1));
            var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
            return monday < first ? first : monday;
        }

        if (action is not { DueDay: { } due, EffortDays: { } effort }) return null;

        // Half a day of work starts on the due day itself.
        var left = (int)Math.Ceiling(effort) - 1;
        while (left > 0 || !calendar.IsWorkingDay(due))
        {
            if (calendar.IsWorkingDay(due)) left--;
            due = due.AddDays(-1);
        }

        return due;
    }
}
