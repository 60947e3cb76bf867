using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Finds the cell of a table that a span was read from.</summary>
internal sealed class CellMap
{
    private readonly Dictionary<SourceSpan, PlacedCell> _cells = [];

    internal CellMap(SourceDocument document)
    {
        foreach (var table in document.Tables)
            foreach (var row in table.Rows)
                for (var column = 0; column < row.Cells.Length; column++) _cells.TryAdd(row.Cells[column].Span, new PlacedCell(table, row, column));
    }

    /// <summary>Null for what stands in no table.</summary>
    internal PlacedCell? Of(SourceSpan span) => _cells.TryGetValue(span, out var cell) ? cell : null;
}
