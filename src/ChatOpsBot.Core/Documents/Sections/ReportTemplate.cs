using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>The template of the report: a fenced block of Markdown with headings of its own. Its boxes are examples, never items.</summary>
internal static partial class ReportTemplate
{
    /// <summary>Null when it has not two headings, one of them below the first level: a comment of a script begins like a heading too.</summary>
    internal static ReadTemplate? Read(FencedLines lines)
    {
        if (lines.Info.ToUpperInvariant() is not ("" or "MARKDOWN" or "MD" or "TEXT" or "TXT")) return null;

        var headings = lines.All.SelectMany(line => HeadingIn(line.Text, line.Number)).ToImmutableArray();
        return headings.Length > 1 && headings.Any(heading => heading.Level > 1)
            ? new ReadTemplate(string.Join('\n', lines.All.Select(line => line.Text)), headings, lines.First)
            : null;
    }

    private static IEnumerable<TemplateHeading> HeadingIn(string text, int line)
    {
        var match = Pattern().Match(text);
        if (match.Success) yield return new TemplateHeading(match.Groups["marks"].Length, match.Groups["words"].Value, line);
    }

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})[ \t]+(?<words>\S.*?)[ \t]*#*[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
