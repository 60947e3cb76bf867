using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace ChatOpsBot.Plans;

/// <summary>The days off that an iCalendar file names: its whole-day events, repeated ones included.</summary>
internal static class HolidayFile
{
    private const int FirstYear = 2020;

    /// <summary>Repetitions without an end are followed so far.</summary>
    private const int LastYear = 2060;

    /// <exception cref="InvalidDataException">It is no iCalendar file, or names no day; the message says so.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static HashSet<DateOnly> Read(string path)
    {
        var calendar = Parse(path);
        var days = new HashSet<DateOnly>();
        foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(new CalDateTime(FirstYear, 1, 1)).TakeWhile(one => one.Period.StartTime.Year <= LastYear))
        {
            if (occurrence.Period.StartTime.HasTime) continue;

            var first = occurrence.Period.StartTime.Date;
            // The end of a whole-day event is the day after its last one (RFC 5545, 3.6.1).
            var end = occurrence.Period.EffectiveEndTime?.Date ?? first.AddDays(1);
            for (var day = first; day < end || day == first; day = day.AddDays(1)) days.Add(day);
        }

        return days.Count > 0 ? days : throw new InvalidDataException("it names no whole day");
    }

    private static Calendar Parse(string path)
    {
        try
        {
            return Calendar.Load(File.ReadAllText(path)) ?? throw new InvalidDataException("it is no iCalendar file");
        }
        catch (Exception exception) when (exception is System.Runtime.Serialization.SerializationException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("it is no iCalendar file", exception);
        }
    }
}
