namespace ChatOpsBot.Core.Plans;

/// <summary>The weeks of a plan: seven calendar days each, the first of them beginning on J0.</summary>
public static class PlanWeeks
{
    /// <summary>From 1; the first for a day before J0.</summary>
    public static int Of(int daysFromStart) => Math.Max(daysFromStart, 0) / 7 + 1;

    /// <summary>The week that a day is in; null before J0 and while it is unknown.</summary>
    public static int? Of(DateOnly? start, DateOnly day) => start is { } from && day >= from ? Of(day.DayNumber - from.DayNumber) : null;

    /// <summary>The week in which something is due; null where that cannot be said.</summary>
    public static int? Of(DateOnly? start, DueDate due)
    {
        if (due.DaysFromStart is { } days) return Of(days);
        return due.Day is { } day && start is { } from ? Of(day.DayNumber - from.DayNumber) : null;
    }
}
