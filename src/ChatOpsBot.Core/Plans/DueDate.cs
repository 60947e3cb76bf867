using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>
/// When something is due, as the plan says it: a day, calendar days from the start date J0 (<c>J+14</c>), words that
/// name no day ("before go-live"), or nothing.
/// </summary>
public readonly partial record struct DueDate
{
    public static readonly DueDate None;

    /// <summary>The day itself, when the plan names one.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Calendar days after J0, when the plan counts from there.</summary>
    public int? DaysFromStart { get; private init; }

    /// <summary>What the plan says when it names no day; kept, never guessed at.</summary>
    public string? Words { get; private init; }

    public bool IsNone => Day is null && DaysFromStart is null && Words is null;

    public static DueDate On(DateOnly day) => new() { Day = day };

    public static DueDate FromStart(int days) => new() { DaysFromStart = days };

    public static DueDate InWords(string words) => string.IsNullOrWhiteSpace(words) ? None : new() { Words = words.Trim() };

    /// <summary>Reads <c>J+14</c>, <c>J0</c>, <c>2026-12-04</c> or <c>15/01/2027</c> (day first); other words are kept as they are.</summary>
    public static DueDate Read(string? text)
    {
        var folded = Folding.Fold(text ?? "");
        if (folded.Length == 0 || folded == "-") return None;

        var relative = RelativePattern().Match(folded);
        if (relative.Success)
        {
            _ = int.TryParse(relative.Groups["days"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
            return FromStart(relative.Groups["sign"].Value == "-" ? -days : days);
        }

        return DateOnly.TryParseExact(folded, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? On(day)
            : InWords(text!);
    }

    /// <summary>The day it falls on; null for words, for nothing, and for <c>J+n</c> while J0 is unknown or the day is beyond the calendar.</summary>
    public DateOnly? Resolve(DateOnly? start)
    {
        if (Day is not null) return Day;
        if (DaysFromStart is not { } days || start is not { } from) return null;

        var number = (long)from.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The form that <see cref="Read"/> takes back: <c>J+14</c>, <c>2026-12-04</c>, the words, or nothing.</summary>
    public override string ToString() => this switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { DaysFromStart: { } days } => string.Create(CultureInfo.InvariantCulture, $"J{days:+0;-0;+0}"),
        _ => Words ?? "",
    };

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "yyyy/MM/dd"];

    [GeneratedRegex("^(?:[jdt]0|[jdt]0? ?(?<sign>[+-]) ?(?<days>[0-9]{1,6}))$", RegexOptions.CultureInvariant)]
    private static partial Regex RelativePattern();
}
