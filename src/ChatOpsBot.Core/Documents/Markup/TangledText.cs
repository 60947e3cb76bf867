namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>
/// Tells a paragraph with thousands of marks in it: Markdig holds each against all before it, which takes minutes for a
/// megabyte (https://github.com/xoofx/markdig/blob/master/src/Markdig/Parsers/Inlines/EmphasisInlineParser.cs), and looks for the end
/// of each comment to the paragraph's end (https://github.com/xoofx/markdig/blob/master/src/Markdig/Helpers/HtmlHelper.cs). Of thousands of
/// underlined headings it looks for each from the first on (https://github.com/xoofx/markdig/blob/master/src/Markdig/Syntax/ContainerBlock.cs).
/// No plan has either.
/// </summary>
internal static class TangledText
{
    private const int MostMarks = 4000;

    /// <summary>With no other heading between them, at which a long document is cut.</summary>
    private const int MostUnderlines = 4000;

    internal static bool IsIn(string text)
    {
        var (paragraph, rows, underlines, isTable, isList) = (0, 0, 0, false, false);
        var before = ReadOnlySpan<char>.Empty;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = WithoutQuote(line);
            var marks = words.Count('*') + words.Count('_') + words.Count('[') + words.Count("<!--") + words.Count("<?");
            isTable = !words.IsEmpty && (isTable || (IsUnderHeader(words) && before.Contains('|')));
            // In the middle of a paragraph the first item of a numbered list alone ends it; in a list each does.
            var isItem = BeginsItem(words, anyNumber: isList || before.IsEmpty);
            isList = !words.IsEmpty && (isList || isItem);
            if (words.IsEmpty || isItem || IsHeading(words)) (paragraph, rows) = (0, 0);
            if (isTable && words.Contains('|'))
            {
                // A cell is a paragraph of its own, unless a line under the table makes one of the whole of it.
                rows += marks;
                if (marks > MostMarks) return true;
            }
            else
            {
                (paragraph, rows, isTable) = (paragraph + rows + marks, 0, false);
            }

            if (IsHeading(words) && before.IsEmpty) underlines = 0;
            else if (IsUnderline(words) && !before.IsEmpty) underlines++;
            if (paragraph > MostMarks || underlines > MostUnderlines) return true;
            before = words;
        }

        return false;
    }

    /// <summary>A line of a quote goes on with the one above it.</summary>
    internal static ReadOnlySpan<char> WithoutQuote(ReadOnlySpan<char> line)
    {
        var words = line.Trim();
        while (words.StartsWith(">")) words = words[1..].Trim();
        return words;
    }

    internal static bool IsUnderHeader(ReadOnlySpan<char> words) => words.Contains('-') && words.IndexOfAnyExcept("|-: \t") < 0;

    private static bool IsHeading(ReadOnlySpan<char> words) => words.IndexOfAnyExcept('#') is > 0 and <= 6 and var sharps && (words[sharps] is ' ' or '\t');

    private static bool IsUnderline(ReadOnlySpan<char> words) => !words.IsEmpty && words[0] is '=' or '-' && words.IndexOfAnyExcept(words[0]) < 0;

    internal static bool BeginsItem(ReadOnlySpan<char> words, bool anyNumber)
    {
        if (words.IsEmpty) return false;

        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var isNumber = digits > 0 && (words[digits] is '.' or ')') && (anyNumber || words[..digits] is "1");
        var mark = isNumber ? digits : words[0] is '-' or '*' or '+' ? 0 : -1;
        return mark >= 0 && mark + 2 < words.Length && (words[mark + 1] is ' ' or '\t');
    }
}
