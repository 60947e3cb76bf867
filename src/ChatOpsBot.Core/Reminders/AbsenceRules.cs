using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Reads the days somebody is away: one, or two with a word between them.</summary>
public static partial class AbsenceRules
{
    /// <summary>The first and the last day; null when the text is neither, or the last comes before the first.</summary>
    public static (DateOnly From, DateOnly To)? Read(string written, DateOnly today, DateOnly? start)
    {
        if (written.Length > 120) return null;
        if (Day(written, today) is { } one) return (one, one);

        foreach (Match match in Between().Matches(written))
        {
            if (Day(Lead().Replace(written[..match.Index], ""), today) is not { } from) continue;
            // "from 21/12 to 4/1": the second counts from the first.
            if (Day(written[(match.Index + match.Length)..], from) is { } to && to >= from) return (from, to);
        }

        return null;

        DateOnly? Day(string text, DateOnly from) => WrittenDate.TryRead(text.Trim(), from, start, current: null, out var day) ? day : null;
    }

    [GeneratedRegex("^ *(?:from|du|de) +", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(" +(?:to|until|till|au|à|jusqu'au|jusqu’au) +| *(?:\\.\\.+|…|→|–) *| - ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
