namespace ChatOpsBot.Core.Time;

/// <summary>
/// When a team works, instant by instant: working days, hours, and the zone whose clocks they are read from. Delays are counted
/// in it (PRODUCT: "Clock"): less than 24 hours are working hours, each 24 hours one working day at the same time of day.
/// </summary>
public sealed class WorkingTime(WorkingCalendar calendar, WorkingHours hours, TimeZoneInfo zone)
{
    /// <summary>Days looked ahead for a working one; a calendar without any would never end.</summary>
    private const int Horizon = 400;

    public WorkingCalendar Calendar => calendar;

    public WorkingHours Hours => hours;

    public TimeZoneInfo Zone => zone;

    public bool IsWorking(DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(zone, at);
        return calendar.IsWorkingDay(day) && at >= StartOf(day) && at < EndOf(day);
    }

    /// <summary>The instant itself while the team works, else the start of its next working day. UTC.</summary>
    public DateTimeOffset WorkingFrom(DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(zone, at);
        if (calendar.IsWorkingDay(day) && at < EndOf(day)) return at < StartOf(day) ? StartOf(day) : at.ToUniversalTime();
        return StartOf(NextWorkingDay(day));
    }

    /// <summary>The start of the first working day after the day of this instant. UTC.</summary>
    public DateTimeOffset StartOfNextDay(DateTimeOffset at) => StartOf(NextWorkingDay(ZonedTime.DayIn(zone, at)));

    /// <summary>The first start of a working day from this instant on. UTC.</summary>
    public DateTimeOffset FirstStartFrom(DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(zone, at);
        return calendar.IsWorkingDay(day) && at <= StartOf(day) ? StartOf(day) : StartOf(NextWorkingDay(day));
    }

    /// <summary>The first working day after this one.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        var next = day.AddDays(1);
        for (var looked = 0; !calendar.IsWorkingDay(next) && looked < Horizon; looked++) next = next.AddDays(1);
        return next;
    }

    /// <summary>The last working day before this one.</summary>
    public DateOnly LastWorkingDayBefore(DateOnly day)
    {
        var before = day.AddDays(-1);
        for (var looked = 0; !calendar.IsWorkingDay(before) && looked < Horizon; looked++) before = before.AddDays(-1);
        return before;
    }

    public DateTimeOffset StartOf(DateOnly day) => ZonedTime.InstantOf(zone, day, hours.Start);

    public DateTimeOffset EndOf(DateOnly day) => ZonedTime.InstantOf(zone, day, hours.End);

    /// <summary>The instant at which a delay that begins here has passed. UTC.</summary>
    /// <param name="delay">As the plan's table of levels gives it: 4 h are working hours, 48 h two working days.</param>
    public DateTimeOffset Deadline(DateTimeOffset from, TimeSpan delay)
    {
        var at = WorkingFrom(from);
        if (delay.Days > 0)
        {
            var time = ZonedTime.TimeIn(zone, at);
            var day = ZonedTime.DayIn(zone, at);
            for (var left = delay.Days; left > 0; left--) day = NextWorkingDay(day);
            at = ZonedTime.InstantOf(zone, day, time);
        }

        return After(at, delay - TimeSpan.FromDays(delay.Days));
    }

    /// <summary>The instant at which this much working time has passed since another. UTC.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan work)
    {
        var at = WorkingFrom(from);
        for (var left = work; ;)
        {
            var end = EndOf(ZonedTime.DayIn(zone, at));
            // What ends with the working day ends then, and not at the start of the next one.
            if (left <= end - at) return at + left;
            left -= end - at;
            at = StartOfNextDay(at);
        }
    }

    /// <summary>The working time from one instant to another; zero when there is none, or the second is the earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        for (var day = ZonedTime.DayIn(zone, from); day <= ZonedTime.DayIn(zone, to); day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            var start = from > StartOf(day) ? from : StartOf(day);
            var end = to < EndOf(day) ? to : EndOf(day);
            if (end > start) total += end - start;
        }

        return total;
    }
}
