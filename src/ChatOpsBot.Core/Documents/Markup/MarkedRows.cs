using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>
/// Emphasis in the rows of a long table. Markdig nests each mark of a table in all that stand before it, which takes ever longer
/// and ends with some thousands of them. So they are hidden from it, and each cell that has some is parsed for itself.
/// </summary>
internal static class MarkedRows
{
    /// <summary>So many are nested in no time.</summary>
    internal const int Few = 500;

    /// <summary>Means nothing wherever a mark of emphasis may stand.</summary>
    private const char Nothing = 'x';

    private static readonly MarkdownPipeline OfCell = BuildPipelineOfCell();

    /// <returns>Null when there are few, or what looks like a row is none.</returns>
    internal static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, int few)
    {
        var (hidden, rows) = Hide(text, few);
        if (rows.Count == 0) return null;

        var document = Markdown.Parse(hidden, pipeline);
        var cells = document.Descendants<TableCell>().Where(cell => cell.Span.Length > 0 && text.AsSpan(cell.Span.Start, cell.Span.Length).ContainsAny('*', '_'));
        return AreHarmless(rows, document) && cells.All(cell => Restore(cell, text)) ? document : null;
    }

    /// <returns>Where each row with marks begins; none when there are few marks.</returns>
    private static (string Text, List<int> Rows) Hide(string text, int few)
    {
        var hidden = text.ToCharArray();
        var (rows, marks, isTable) = (new List<int>(), 0, false);
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var words = TangledText.WithoutQuote(text.AsSpan(range));
            isTable = words.Contains('|') && (isTable || (TangledText.IsUnderHeader(words) && before.Contains('|')));
            before = words;
            if (!isTable || words[0] is '`' or '~' || TangledText.BeginsItem(words, anyNumber: true)) continue;

            var row = hidden.AsSpan(range);
            var marksOfRow = row.Count('*') + row.Count('_');
            if (marksOfRow == 0) continue;

            row.Replace('*', Nothing);
            row.Replace('_', Nothing);
            rows.Add(range.Start.Value + row.IndexOf(Nothing));
            marks += marksOfRow;
        }

        return marks > few ? (new string(hidden), rows) : ("", []);
    }

    /// <summary>Code and HTML are read as they are written, and so is a paragraph that a line under a table made of it, but for labels, which no row has.</summary>
    private static bool AreHarmless(List<int> rows, MarkdownDocument document)
    {
        var next = 0;
        foreach (var block in document.Descendants<Block>().Where(block => block is Table or CodeBlock or HtmlBlock or ParagraphBlock))
            while (next < rows.Count && rows[next] >= block.Span.Start && rows[next] <= block.Span.End) next++;

        return next == rows.Count;
    }

    /// <returns>False when the cell is not a line of words.</returns>
    private static bool Restore(TableCell cell, string text)
    {
        var content = text.AsSpan(cell.Span.Start, cell.Span.Length).TrimStart();
        var start = cell.Span.End + 1 - content.Length;
        if (cell is not [LeafBlock words] || Markdown.Parse(content.ToString(), OfCell) is not [ParagraphBlock { Inline: { } inline } parsed]) return false;

        foreach (var item in inline.Descendants<Inline>()) item.Span = new Markdig.Syntax.SourceSpan(item.Span.Start + start, item.Span.End + start);
        parsed.Inline = null;
        words.Inline = inline;
        return true;
    }

    private static MarkdownPipeline BuildPipelineOfCell()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        return builder.Build();
    }
}
