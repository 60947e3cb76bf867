using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>The words that stand-ups and reports share.</summary>
internal static partial class ReportWords
{
    /// <summary>"4 décembre", "4 December".</summary>
    internal static string Day(Language language, DateOnly day) => day.ToString("d MMMM", language.Culture());

    /// <summary>"vendredi 4 décembre".</summary>
    internal static string WeekdayOf(Language language, DateOnly day) => day.ToString("dddd d MMMM", language.Culture());

    /// <summary>"vendredi 4 décembre 16:00", for whoever reads it by other clocks.</summary>
    internal static TextRun.Instant WeekdayAt(Language language, DateTimeOffset at, TimeZoneInfo zone) =>
        new(at, $"{WeekdayOf(language, ZonedTime.DayIn(zone, at))} {TimeOf(at, zone)}");

    /// <summary>"vendredi 4 décembre 2026 16:00".</summary>
    internal static string Moment(Language language, DateTimeOffset at, TimeZoneInfo zone) =>
        $"{ZonedTime.DayIn(zone, at).ToString("dddd d MMMM yyyy", language.Culture())} {TimeOf(at, zone)}";

    /// <summary>"vendredi 4 décembre 2026 16:00 (Europe/Paris)": a text that is kept, and read by other clocks too.</summary>
    internal static string ZonedMoment(Language language, DateTimeOffset at, TimeZoneInfo zone) => $"{Moment(language, at, zone)} ({zone.Id})";

    /// <summary>The same, for whoever is shown it by their own.</summary>
    internal static TextRun.Instant MomentAt(Language language, DateTimeOffset at, TimeZoneInfo zone) => new(at, ZonedMoment(language, at, zone));

    internal static string TimeOf(DateTimeOffset at, TimeZoneInfo zone) => ZonedTime.TimeIn(zone, at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What somebody typed, as part of a line of a list: a line break would begin another.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
