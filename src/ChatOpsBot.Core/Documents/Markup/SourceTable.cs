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
        var rows = ImmutableArray.CreateBuilder<SourceRow>(table.Count);
        var line = source.Lines.LineAt(table.Span.Start);
        foreach (var row in table.OfType<TableRow>())
        {
            // A row of empty cells has no place of its own: it stands below the one before it.
            if (row.Span.Length > 0) line = source.Lines.LineAt(row.Span.Start);
            rows.Add(SourceRow.Of(row, line, source));
            line = Math.Min(line + 1, source.Lines.Count);
        }

        return new SourceTable(rows.ToImmutable(), source.Trim(table.Span.Start, table.Span.End + 1));
    }
}
