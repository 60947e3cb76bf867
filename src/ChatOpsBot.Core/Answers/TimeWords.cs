using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Answers;

/// <summary>Instants and delays in words.</summary>
public static class TimeWords
{
    /// <summary>Days ahead that the name of a weekday alone says without doubt.</summary>
    private const int NextWeek = 6;

    /// <summary>"aujourd’hui 14:00", "Tue 14:00", "Tue 15 Dec 09:00": by the clocks of the reader.</summary>
    public static string Instant(Language language, DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (day, today) = (ZonedTime.DayIn(zone, at), ZonedTime.DayIn(zone, now));
        var time = ZonedTime.TimeIn(zone, at).ToString("HH:mm", CultureInfo.InvariantCulture);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => language.In($"aujourd’hui {time}", $"today {time}"),
            > 0 and <= NextWeek => $"{day.ToString("ddd", language.Culture())} {time}",
            _ => $"{day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", language.Culture())} {time}",
        };
    }

    /// <summary>The same as a piece of a message, for whoever reads it by other clocks.</summary>
    public static TextRun.Instant Run(Language language, DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now) => new TextRun.Instant(at, Instant(language, at, zone, now));

    /// <summary>"4 h ouvrées", "2 working days", "4 h": how a level's time is counted.</summary>
    public static string Delay(Language language, TimeSpan delay, bool onWallClock)
    {
        if (onWallClock) return $"{Words.Hours(delay)}{language.In(" jour et nuit", " day and night")}";

        var days = delay.Days == 0 ? null : language.In($"{delay.Days} jour{(delay.Days > 1 ? "s" : "")} ouvré{(delay.Days > 1 ? "s" : "")}", $"{delay.Days} working day{(delay.Days > 1 ? "s" : "")}");
        var rest = delay - TimeSpan.FromDays(delay.Days);
        if (rest == TimeSpan.Zero) return days ?? "0 h";

        var hours = rest.TotalHours >= 1
            ? $"{rest.TotalHours.ToString("0.##", language.Culture())} {language.In(rest.TotalHours < 2 ? "h ouvrée" : "h ouvrées", rest.TotalHours > 1 ? "working hours" : "working hour")}"
            : $"{rest.TotalMinutes:0} {language.In(rest.TotalMinutes < 2 ? "min ouvrée" : "min ouvrées", rest.TotalMinutes > 1 ? "working minutes" : "working minute")}";
        return days is null ? hours : $"{days} {hours}";
    }

    /// <summary>"12 min", "6 h 05", "2 jours": how late something comes.</summary>
    public static string Span(Language language, TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => $"{Math.Max(1, (int)span.TotalMinutes)} min",
        { TotalDays: < 2 } => $"{(int)span.TotalHours} h {span.Minutes:00}",
        _ => language.In($"{(int)span.TotalDays} jours", $"{(int)span.TotalDays} days"),
    };
}
