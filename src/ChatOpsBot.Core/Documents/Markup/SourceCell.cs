using ChatOpsBot.Core.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its words without markup and without white space around them.</param>
/// <param name="Span">
/// Where the words stand: inside the marks when the whole cell is bold or code, the whole content when marks stand between the words.
/// </param>
/// <param name="Outer">The whole content with its marks.</param>
internal sealed record SourceCell(string Text, SourceSpan Span, SourceSpan Outer)
{
    private string? _folded;

    /// <summary>The words as <see cref="Folding"/> makes them comparable.</summary>
    internal string Folded => _folded ??= Folding.Fold(Text);

    /// <param name="from">Where the cell before ends, or the row begins.</param>
    /// <param name="rowEnd">Where the row's line ends.</param>
    internal static SourceCell Of(TableCell cell, int from, int rowEnd, SourceText source)
    {
        var outer = cell.Span.Length > 0 ? source.Trim(cell.Span.Start, cell.Span.End + 1) : default;
        if (outer.Length == 0) return Empty(PlaceOfEmpty(source.Text, from, rowEnd));

        var content = cell.Count > 0 && cell[0] is LeafBlock block ? block.Inline : null;
        var plain = PlainText.Of(content, source.Text);
        var text = plain.Words.Trim();
        var start = plain.Words.Length - plain.Words.TrimStart().Length;
        return new SourceCell(text, plain.VerbatimPlace(start, text.Length) ?? outer, outer);
    }

    internal bool HasWord(ReadOnlySpan<string> beginnings) => FoldedWords.Begin(Folded, beginnings);

    private static SourceCell Empty(int place) => new("", new SourceSpan(place, 0), new SourceSpan(place, 0));

    /// <summary>Markdig gives an empty cell no place: it is one blank behind the next bar, or the end of a row that has too few.</summary>
    private static int PlaceOfEmpty(string text, int from, int rowEnd)
    {
        var bar = text.IndexOf('|', from, Math.Max(0, rowEnd - from));
        if (bar < 0) return rowEnd;

        return bar + 1 < rowEnd && text[bar + 1] == ' ' ? bar + 2 : bar + 1;
    }
}
