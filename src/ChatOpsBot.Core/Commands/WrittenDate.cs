using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>Dates as people write them.</summary>
public static partial class WrittenDate
{
    /// <summary>In characters; no form is longer, and text from chat may be of any size.</summary>
    private const int LongestForm = 60;

    /// <summary>Reads a date in French or English; false when the text is not one, or counts from a day that is unknown.</summary>
    /// <remarks>Day before month, always. A day without a year is the next such day, today included; a weekday is the next one after today.</remarks>
    /// <param name="today">The day in the reader's zone.</param>
    /// <param name="start">J0, for <c>J+10</c>.</param>
    /// <param name="current">The present due date, for <c>+3d</c>.</param>
    public static bool TryRead(string text, DateOnly today, DateOnly? start, DateOnly? current, out DateOnly day)
    {
        day = default;
        if (text.Length > LongestForm) return false;

        var folded = Article().Replace(Folding.Fold(text), "").TrimEnd('.', ',', '?', '!', ' ');
        var read = CalendarForms.Read(folded, today) ?? RelativeForms.Read(folded, today, start, current);
        day = read.GetValueOrDefault();
        return read is not null;
    }

    [GeneratedRegex("^(?:le|la|the|on the|on) ", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
