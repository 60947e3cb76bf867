using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A row of a table.</summary>
/// <param name="Line">From 1.</param>
internal sealed record SourceRow(ImmutableArray<SourceCell> Cells, int Line, SourceText Source)
{
    /// <summary>The row as written, without the white space around it.</summary>
    internal string Text => Source.Lines.Text(Line).Trim();

    /// <summary>All words, so that rows with the same words in the same cells have the same.</summary>
    internal string Words => string.Join('\n', Cells.Select(cell => cell.Text));

    internal ReadFinding NotRead => new(FindingKind.RowNotRead, Line, Text);

    /// <summary>The words of a cell; none for a column the table does not have (-1) or the row does not fill.</summary>
    internal string this[int column] => column >= 0 && column < Cells.Length ? Cells[column].Text : "";

    /// <summary>Whether the row is written as far as this column: Markdig fills up a row that has fewer cells than its header.</summary>
    internal bool Reaches(int column)
    {
        if (column >= Cells.Length) return false;

        var line = Source.Lines.Span(Line);
        return Cells[column] is { Outer: { Length: > 0 } } || Cells[column].Outer.Start < Source.Trim(line.Start, line.End).End;
    }

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

        return new SourceRow(cells.ToImmutable(), line, source);
    }

    /// <summary>The column whose name has a word that begins with one of these; -1 when there is none.</summary>
    internal int Find(params ReadOnlySpan<string> beginnings)
    {
        for (var column = 0; column < Cells.Length; column++)
            if (Cells[column].HasWord(beginnings)) return column;

        return -1;
    }

    /// <summary>The same among the columns that are not taken.</summary>
    internal int Find(ReadOnlySpan<string> beginnings, HashSet<int> taken)
    {
        for (var column = 0; column < Cells.Length; column++)
            if (!taken.Contains(column) && Cells[column].HasWord(beginnings)) return column;

        return -1;
    }
}
