namespace ChatOpsBot.Core.Time;

/// <summary>Instants seen from a named zone.</summary>
public static class ZonedTime
{
    /// <summary>The calendar day that <paramref name="now"/> falls on in <paramref name="zone"/>, from local midnight to local midnight.</summary>
    public static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
