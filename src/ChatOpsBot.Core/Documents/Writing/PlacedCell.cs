using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A cell and the row and table it stands in.</summary>
internal readonly record struct PlacedCell(SourceTable Table, SourceRow Row, int Column)
{
    internal SourceCell Cell => Row.Cells[Column];

    internal PlacedCell Beside(int column) => this with { Column = column };

    /// <summary>As it is written, with its marks.</summary>
    internal string Written => Cell.Outer.In(Row.Source.Text);

    /// <summary>Puts a text in the place of the words and leaves the marks around them.</summary>
    internal TextEdit Fill(string raw, bool keepsWidth = true)
    {
        var (outer, span) = (Cell.Outer, Cell.Span);
        var text = Row.Source.Text;
        // Inside code nothing can be escaped, and a mark around nothing or around a placeholder says nothing.
        var isBare = span == outer || span.Start < outer.Start || span.End > outer.End || text[outer.Start] == '`' || Cells.CellText.IsNone(Cell.Text) || Cells.CellText.IsNone(raw) || Cells.CellText.HasPlaceholder(Cell.Text);
        return Replace(isBare ? raw : text[outer.Start..span.Start] + raw + text[span.End..outer.End], keepsWidth);
    }

    /// <summary>Puts a text in the place of all that the cell holds, as wide as before where it fits between the bars.</summary>
    internal TextEdit Replace(string raw, bool keepsWidth = true)
    {
        var text = Row.Source.Text;
        var line = Row.Source.Lines.Span(Row.Line);
        if (!Row.Reaches(Column)) return Open(raw, line, text);

        var (start, end) = (Cell.Outer.Start, Cell.Outer.End);
        while (start > line.Start && text[start - 1] is ' ' or '\t') start--;
        while (end < line.End && text[end] is ' ' or '\t') end++;
        if (end == line.End && Cell.Outer.Length > 0) return new TextEdit(Cell.Outer, raw);

        if (Cell.Outer.Length == 0) return new TextEdit(new SourceSpan(start, end - start), InEmpty(raw, end - start));

        var (left, right) = (Cell.Outer.Start - start, end - Cell.Outer.End);
        var more = keepsWidth ? DisplayWidth.Of(raw) - DisplayWidth.Of(Written) : int.MaxValue / 2;
        (left, right) = left > 1 && left > right ? (Padding(left, more), right) : (left, Padding(right, more));
        return new TextEdit(new SourceSpan(start, end - start), Blanks(text[start..Cell.Outer.Start], left) + raw + Blanks(text[Cell.Outer.End..end], right));
    }

    /// <summary>Where nothing stood between the bars, no blank is added either.</summary>
    private static string InEmpty(string raw, int width) => width == 0 ? raw : $" {raw}{new string(' ', Math.Max(1, width - 1 - DisplayWidth.Of(raw)))}";

    /// <summary>Whether the bars of its table stand under each other.</summary>
    internal bool IsLinedUp
    {
        get
        {
            var (rows, source) = (Table.Rows, Row.Source);
            return rows.Select(row => DisplayWidth.Of(source.Lines.Text(row.Line).TrimEnd())).Distinct().Take(2).Count() == 1;
        }
    }

    /// <summary>At least the one blank that is usual; none where there was none.</summary>
    private static int Padding(int was, int more) => Math.Max(was - more, was == 0 && more >= 0 ? 0 : 1);

    /// <summary>The blanks that were there, as many of them as are needed: a tab stays one.</summary>
    private static string Blanks(string were, int count) => count == were.Length ? were : new string(' ', Math.Max(0, count));

    /// <summary>A row that ends before this cell goes on with it.</summary>
    private TextEdit Open(string raw, SourceSpan line, string text)
    {
        var end = Row.Source.Trim(line.Start, line.End).End;
        return text[..end].EndsWith('|') ? TextEdit.Insert(end, $" {raw} |") : TextEdit.Insert(end, $" | {raw} |");
    }
}
