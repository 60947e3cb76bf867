namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>
/// Tells a paragraph with thousands of marks in it: Markdig holds each against all before it, which takes minutes for a
/// megabyte (https://github.com/xoofx/markdig/blob/master/src/Markdig/Parsers/Inlines/EmphasisInlineParser.cs). No plan has one.
/// </summary>
internal static class TangledText
{
    private const int MostMarks = 4000;

    internal static bool IsIn(string text)
    {
        var marks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty || BeginsBlock(words)) marks = 0;
            if (!words.StartsWith("|")) marks += words.Count('*') + words.Count('_') + words.Count('[');
            if (marks > MostMarks) return true;
        }

        return false;
    }

    /// <summary>A heading, a row, a quote, an item of a list: the paragraph before it is over.</summary>
    private static bool BeginsBlock(ReadOnlySpan<char> words)
    {
        if (words[0] is '#' or '|' or '>') return true;

        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var mark = digits > 0 && words[digits] is ('.' or ')') ? digits : words[0] is '-' or '*' or '+' ? 0 : -1;
        return mark >= 0 && mark + 1 < words.Length && words[mark + 1] is (' ' or '\t');
    }
}
