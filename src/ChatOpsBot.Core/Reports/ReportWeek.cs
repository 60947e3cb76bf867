using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Reports;

/// <summary>A week as ISO 8601 numbers it: <c>2026-W47</c>.</summary>
public readonly partial record struct ReportWeek(int Year, int Week)
{
    public static ReportWeek Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new ReportWeek(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>A day of the week.</summary>
    public DateOnly On(DayOfWeek day) => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Week, day));

    /// <summary>Also <c>2026-w7</c> and <c>2026 47</c>; French writes an S.</summary>
    public static bool TryParse(string? text, out ReportWeek week)
    {
        var match = Written().Match(text ?? "");
        week = match.Success ? new ReportWeek(Number(match.Groups["year"]), Number(match.Groups["week"])) : default;
        return match.Success && week.Year > 1 && week.Week >= 1 && week.Week <= ISOWeek.GetWeeksInYear(week.Year);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Week:00}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^ *(?<year>[0-9]{4})(?: ?[-/] ?[ws]?| ?[ws]| )(?<week>[0-9]{1,2}) *$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
