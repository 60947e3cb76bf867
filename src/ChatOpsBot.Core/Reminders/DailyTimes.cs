using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>What comes at a time of each working day.</summary>
internal static class DailyTimes
{
    /// <summary>The first of a span, and while it lasts the last: what is missed in between is not made up.</summary>
    /// <param name="at">The instant of a day; null for a day on which it does not come.</param>
    internal static IReadOnlyList<(DateOnly Day, DateTimeOffset At)> In(WorkingTime time, DateTimeOffset from, DateTimeOffset to, Func<DateOnly, DateTimeOffset?> at)
    {
        var times = new List<(DateOnly Day, DateTimeOffset At)>();
        for (var day = ZonedTime.DayIn(time.Zone, from); day <= ZonedTime.DayIn(time.Zone, to); day = day.AddDays(1))
            if (time.Calendar.IsWorkingDay(day) && at(day) is { } instant && instant > from && instant <= to) times.Add((day, instant));
        return times.Count > 1 ? [times[0], times[^1]] : times;
    }
}
