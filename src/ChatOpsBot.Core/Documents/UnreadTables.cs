using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>Finds lines of bars that were meant as a table and are none: a line of text directly under a table undoes the whole of it.</summary>
internal static partial class UnreadTables
{
    internal static IEnumerable<ReadFinding> In(SourceDocument document)
    {
        var source = document.Source;
        var first = 0;
        var lines = new List<string>();
        for (var line = 1; line <= source.Lines.Count + 1; line++)
        {
            var text = line <= source.Lines.Count && !document.IsAccountedFor[line] ? source.Lines.Text(line).TrimStart(' ', '\t', '>') : "";
            if (text.Contains('|', StringComparison.Ordinal))
            {
                if (lines.Count == 0) first = line;
                lines.Add(text);
                continue;
            }

            if (LooksLikeTable(lines)) yield return new ReadFinding(FindingKind.TableNotRead, first, lines[0].Trim());
            lines.Clear();
        }
    }

    internal static bool LooksLikeTable(string text) => LooksLikeTable([.. text.Split('\n').Select(line => line.TrimStart())]);

    /// <summary>Two lines that begin with a bar, or a line of dashes and bars: a sentence may hold a bar by chance.</summary>
    private static bool LooksLikeTable(List<string> lines) =>
        lines.Count >= 2 && (lines.Count(line => line.StartsWith('|')) >= 2 || lines.Any(line => DashesPattern().IsMatch(line)));

    [GeneratedRegex(@"^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DashesPattern();
}
