using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>What every cell may hold in place of a value: nothing, a dash, or a placeholder of the template.</summary>
internal static partial class CellText
{
    /// <summary><c>--- min</c>.</summary>
    private const int LongestNone = 7;

    /// <summary>Empty, <c>-</c>, <c>—</c>, <c>- %</c>, <c>- min</c>: nobody has filled it in.</summary>
    internal static bool IsNone(string text)
    {
        var words = text.AsSpan().Trim();
        return words.Length <= LongestNone && NonePattern().IsMatch(words);
    }

    internal static string? OrNull(string text) => IsNone(text) ? null : text;

    /// <summary>Whether <c>${SOMETHING}</c> is still to be replaced.</summary>
    internal static bool HasPlaceholder(string? text) => text is not null && PlaceholderPattern().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[-\u2010-\u2015\u2212]{0,3}(?:\s?%|\s(?:min|sec|ms|h|j))?|n/?a)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NonePattern();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderPattern();
}
