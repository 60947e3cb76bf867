using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>How an author writes dates: counted from J0 or as days, in which order, with which signs between.</summary>
internal sealed partial class DateHand
{
    private readonly DateOnly? _start;
    private readonly string? _usual;

    /// <param name="written">Dates of the document, as written.</param>
    /// <param name="start">J0 of the plan.</param>
    internal DateHand(IEnumerable<string> written, DateOnly? start)
    {
        _start = start;
        _usual = written.GroupBy(Shape).Where(shape => shape.Key.Length > 0).MaxBy(shape => shape.Count())?.First();
    }

    /// <param name="old">What stands there now; it decides where it is a date.</param>
    internal string Write(DueDate date, string? old)
    {
        if (date.IsNone) return "-";
        if (date.Words is { } words) return Escaped.ForCell(words);

        var model = old is not null && Shape(old).Length > 0 ? old : _usual;
        if (model is not null && Relative().Match(model) is { Success: true } relative && DaysFromStart(date) is { } days) return Counted(relative, days);
        return date.Resolve(_start) is { } day ? InFormat(day, model is null ? "" : Shape(model)) : date.ToString();
    }

    internal static string InFormat(DateOnly day, string shape) =>
        day.ToString(shape.Length > 0 && shape != RelativeShape ? shape : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The format of a day, with one letter where no zero fills up; empty for what is no date.</summary>
    internal static string Shape(string written)
    {
        if (Relative().IsMatch(written)) return RelativeShape;
        if (Absolute().Match(written) is not { Success: true } day) return "";
        if (day.Groups["year"].Success) return $"yyyy'{day.Groups["sign"].Value}'MM'{day.Groups["sign"].Value}'dd";

        // The sign of a format is quoted: "/" alone stands for the culture's own.
        var padded = day.Groups["day"].Value.StartsWith('0') || day.Groups["month"].Value.StartsWith('0');
        var sign = $"'{day.Groups["sign"].Value}'";
        return padded || (day.Groups["day"].Length == 2 && day.Groups["month"].Length == 2) ? $"dd{sign}MM{sign}yyyy" : $"d{sign}M{sign}yyyy";
    }

    private const string RelativeShape = "J";

    private int? DaysFromStart(DueDate date) =>
        date.DaysFromStart ?? (date.Day is { } day && _start is { } start ? day.DayNumber - start.DayNumber : null);

    /// <summary>"J + 14" keeps its letter and its blanks; "J0" has none to keep.</summary>
    private static string Counted(Match model, int days)
    {
        var (letter, sign) = (model.Groups["letter"].Value, days < 0 ? "-" : "+");
        var lead = model.Groups["zero"].Success && model.Groups["sign"].Success ? letter + "0" : letter;
        return string.Create(CultureInfo.InvariantCulture, $"{lead}{model.Groups["before"].Value}{sign}{model.Groups["after"].Value}{Math.Abs(days)}");
    }

    [GeneratedRegex(@"^\s*(?<letter>[JjDdTt])(?<zero>0)?(?:(?<before> ?)(?<sign>[+\-\u2010-\u2015\u2212])(?<after> ?)[0-9]{1,6})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"^\s*(?:(?<year>[0-9]{4})(?<sign>[-/\u2010-\u2015\u2212])[0-9]{2}\k<sign>[0-9]{2}|(?<day>[0-9]{1,2})(?<sign>[./])(?<month>[0-9]{1,2})\k<sign>[0-9]{4})\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();
}
