using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>The table of escalation levels: known by its columns for the level, the contact and the response time.</summary>
internal static class LevelTable
{
    internal static bool IsOne(SourceTable table) => Columns.Of(table.Header) is not null;

    internal static ImmutableArray<ReadLevel> Read(SourceDocument document, List<ReadFinding> findings)
    {
        var levels = new Dictionary<LevelId, ReadLevel>();
        foreach (var table in document.Tables)
        {
            if (Columns.Of(table.Header) is not { } columns) continue;

            foreach (var row in table.Body.Where(row => !NamedRow.IsBlank(row)))
            {
                var level = ReadRow(row, columns);
                var isKept = level is not null && levels.TryAdd(level.Id, level);
                if (!isKept || level is { ResponseTime: null } || !row.Reaches(columns.Last)) findings.Add(row.NotRead);
            }
        }

        return [.. levels.Values];
    }

    private static ReadLevel? ReadRow(SourceRow row, Columns columns) =>
        NamedRow.Read(row[columns.Level]) is { } named
            ? new ReadLevel(
                new LevelId(named.Number),
                columns.Problem < 0 ? named.Rest : row[columns.Problem],
                CellText.OrNull(row[columns.Contact]),
                ResponseTimeCell.Read(row[columns.Delay]),
                row.Line)
            : null;

    private sealed record Columns(int Level, int Problem, int Contact, int Delay)
    {
        /// <summary>A row that ends before it was cut short.</summary>
        internal int Last => Math.Max(Math.Max(Level, Problem), Math.Max(Contact, Delay));

        internal static Columns? Of(SourceRow header)
        {
            var columns = new Columns(
                header.Find("niveau", "level"), header.Find("type", "probleme", "problem"), header.Find("contact"), header.Find("delai", "response"));
            return columns is { Level: >= 0, Contact: >= 0, Delay: >= 0 } ? columns : null;
        }
    }
}
