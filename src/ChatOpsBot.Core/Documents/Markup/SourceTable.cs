using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A table with its header first.</summary>
internal sealed record SourceTable(ImmutableArray<SourceRow> Rows, SourceSpan Span)
{
    internal SourceRow Header => Rows[0];

    internal IEnumerable<SourceRow> Body => Rows.Skip(1);

    internal static SourceTable Of(Table table, SourceText source)
    {
        var headerLine = source.Lines.LineAt(table.Span.Start);
        return new SourceTable(
        [
            // The line of dashes stands between the header and the rest.
            .. table.OfType<TableRow>().Select((row, index) => SourceRow.Of(row, index == 0 ? headerLine : headerLine + index + 1, source)),
        ],
        source.Trim(table.Span.Start, table.Span.End + 1));
    }
}

/// <param name="Line">From 1.</param>
/// <param name="Text">The row as written, without the white space around it.</param>
internal sealed record SourceRow(ImmutableArray<SourceCell> Cells, int Line, string Text)
{
    /// <summary>The words of a cell; none for a column the table does not have (-1) or the row does not fill.</summary>
    internal string this[int column] => column >= 0 && column < Cells.Length ? Cells[column].Text : "";

    internal static SourceRow Of(TableRow row, int line, SourceText source)
    {
        var lineSpan = source.Lines.Span(line);
        var cells = ImmutableArray.CreateBuilder<SourceCell>(row.Count);
        var from = lineSpan.Start;
        foreach (var cell in row.OfType<TableCell>())
        {
            cells.Add(SourceCell.Of(cell, from, lineSpan.End, source));
            from = cells[^1].Outer.End;
        }

        return new SourceRow(cells.ToImmutable(), line, lineSpan.In(source.Text).Trim());
    }

    /// <summary>The column whose name has a word that begins with one of these; -1 when there is none.</summary>
    internal int Find(params ReadOnlySpan<string> beginnings)
    {
        for (var column = 0; column < Cells.Length; column++)
            if (Cells[column].HasWord(beginnings)) return column;

        return -1;
    }
}
