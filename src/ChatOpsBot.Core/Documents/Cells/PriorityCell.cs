using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"P1 - Critique": the priority and the word beside it; either may be missing.</summary>
internal readonly partial record struct PriorityCell(Priority? Priority, string? Word)
{
    internal static PriorityCell Read(string? text)
    {
        if (text is null || CellText.IsNone(text) || CellText.HasPlaceholder(text)) return default;

        var match = Pattern().Match(text);
        if (!match.Success) return new PriorityCell(null, text);

        var word = (text[..match.Index] + text[(match.Index + match.Length)..]).Trim(' ', '\u00A0', '-', '–', '—', ':', '(', ')', '/');
        return new PriorityCell((Priority)(match.Groups["level"].Value[0] - '0'), word.Length == 0 ? null : word);
    }

    [GeneratedRegex(@"\b[pP][ -]?(?<level>[0-3])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
