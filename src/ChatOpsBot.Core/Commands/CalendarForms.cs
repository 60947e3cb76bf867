using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Commands;

/// <summary>Dates that name a day of a month: <c>2026-12-04</c>, <c>4/12</c>, <c>vendredi 4 décembre</c>, <c>December 4th, 2026</c>.</summary>
internal static partial class CalendarForms
{
    /// <summary>A day of a month comes back within eight years: 29 February from 1896 to 1904.</summary>
    private const int YearsUntilEveryDayReturns = 8;

    internal static DateOnly? Read(string folded, DateOnly today)
    {
        var named = WeekdayBefore().Match(folded);
        if (!named.Success || !DateWords.Weekdays.TryGetValue(named.Groups["weekday"].Value, out var weekday)) return DayOfMonth(folded, today);

        return DayOfMonth(named.Groups["rest"].Value, today) is { } day && day.DayOfWeek == weekday ? day : null;
    }

    private static DateOnly? DayOfMonth(string folded, DateOnly today)
    {
        var match = Forms.Select(form => form.Match(folded)).FirstOrDefault(match => match.Success);
        if (match is null || Month(match.Groups["month"].Value) is not { } month) return null;

        var day = Number(match.Groups["day"].Value);
        return match.Groups["year"] is { Success: true, Value: var year } ? On(Year(year), month, day) : NextOn(month, day, today);
    }

    private static int? Month(string written) =>
        char.IsAsciiDigit(written[0]) ? Number(written) : DateWords.Months.TryGetValue(written, out var month) ? month : null;

    /// <summary>Two digits are a year of this century.</summary>
    private static int Year(string written) => written.Length == 2 ? 2000 + Number(written) : Number(written);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? On(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? NextOn(int month, int day, DateOnly today) => Enumerable
        .Range(today.Year, YearsUntilEveryDayReturns + 1)
        .Select(year => On(year, month, day))
        .FirstOrDefault(found => found >= today);

    private static readonly Regex[] Forms = [YearFirst(), DayFirst(), DayThenMonthName(), MonthNameThenDay()];

    [GeneratedRegex("^(?<weekday>[a-z]+),? (?:the )?(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayBefore();

    [GeneratedRegex("^(?<year>[0-9]{4})([-/.])(?<month>[0-9]{1,2})\\1(?<day>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    /// <summary>A hyphen needs the year: <c>4-12</c> alone is as likely a range of ids.</summary>
    [GeneratedRegex(
        "^(?<day>[0-9]{1,2})(?:([/.])(?<month>[0-9]{1,2})(?:\\1(?<year>[0-9]{4}|[0-9]{2}))?|-(?<month>[0-9]{1,2})-(?<year>[0-9]{4}))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        "^(?<day>[0-9]{1,2})(?:er|st|nd|rd|th)?(?: of)? ?(?<month>[a-z]{3,9})(?:\\.?,? (?<year>[0-9]{4}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayThenMonthName();

    [GeneratedRegex(
        "^(?<month>[a-z]{3,9})\\.? (?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<year>[0-9]{4}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthNameThenDay();
}
