using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Escalations;

/// <summary>How the time to answer is counted at one level: in the plan's working time, or on the wall clock.</summary>
public readonly record struct EscalationClock(WorkingTime Working, bool OnWallClock)
{
    /// <summary>The instant at which the time to answer that begins here has passed. UTC.</summary>
    public DateTimeOffset Deadline(DateTimeOffset from, TimeSpan delay) =>
        OnWallClock ? from.ToUniversalTime() + delay : Working.Deadline(from, delay);

    /// <summary>The instant at which this part of the time between two others has passed. UTC.</summary>
    /// <param name="part">From 0 to 1.</param>
    public DateTimeOffset Part(DateTimeOffset from, DateTimeOffset deadline, double part) =>
        OnWallClock ? from + (deadline - from) * part : Working.After(from, Working.Between(from, deadline) * part);

    /// <summary>An instant as much later than <paramref name="to"/> as it was later than <paramref name="from"/>: the clock stood still in between.</summary>
    public DateTimeOffset Moved(DateTimeOffset at, DateTimeOffset from, DateTimeOffset to)
    {
        if (at <= from) return at;
        if (OnWallClock) return to + (at - from);
        // A promise for an evening or a Sunday holds as it was made: no working time lies before it that the clock could have counted.
        return IsCounted(at) || at < to ? Working.After(to, Working.Between(from, at)) : at;
    }

    /// <summary>The first instant from here on at which somebody may be reminded; the last minute of a day counts as one.</summary>
    public DateTimeOffset Reminding(DateTimeOffset at, bool atAnyHour)
    {
        if (OnWallClock || atAnyHour) return at;
        return IsCounted(at) ? at : Working.WorkingFrom(at);
    }

    /// <summary>Whether working time ends at this instant or goes on.</summary>
    private bool IsCounted(DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(Working.Zone, at);
        return Working.IsWorking(at) || Working.Calendar.IsWorkingDay(day) && at == Working.EndOf(day);
    }
}
