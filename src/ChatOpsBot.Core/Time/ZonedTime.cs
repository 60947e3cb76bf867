namespace ChatOpsBot.Core.Time;

/// <summary>Instants seen from a named zone.</summary>
public static class ZonedTime
{
    /// <summary>The calendar day that <paramref name="now"/> falls on in <paramref name="zone"/>, from local midnight to local midnight.</summary>
    public static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The time of day of <paramref name="now"/> in <paramref name="zone"/>.</summary>
    public static TimeOnly TimeIn(TimeZoneInfo zone, DateTimeOffset now) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>
    /// The instant, in UTC, at which clocks in <paramref name="zone"/> show this day and time. A time that is skipped in spring is
    /// as much later as clocks were put forward; of a time that comes twice in autumn the first is meant.
    /// </summary>
    public static DateTimeOffset InstantOf(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            var before = zone.GetUtcOffset(local.AddHours(-3));
            return new DateTimeOffset(local, before).ToUniversalTime();
        }

        // The offset of summer is the larger one, and its instant the earlier one.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
