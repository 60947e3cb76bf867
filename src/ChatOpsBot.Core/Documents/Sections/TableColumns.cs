using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>A sort of table and where its columns stand, in the order of its rule; -1 for one the table does not have.</summary>
internal sealed record TableColumns(TableSort Sort, ImmutableArray<int> At)
{
    private static readonly TableColumns None = new(TableSort.Other, []);

    /// <summary>How many cells a row needs to be read.</summary>
    private int Last => At.Max();

    /// <summary>By its column names alone; what the rules beside this one read stays theirs.</summary>
    internal static TableColumns Of(SourceTable table)
    {
        if (MilestoneTable.IsOne(table) || LevelTable.IsOne(table) || ResourceTable.IsOne(table)) return None;

        foreach (var rule in TableRules.All)
            if (Match(rule, table.Header) is { } at) return new TableColumns(rule.Sort, at);

        return None;
    }

    /// <summary>The rows that say something; one that ends before the last column is reported and left out.</summary>
    internal IEnumerable<SourceRow> Rows(SourceTable table, List<ReadFinding> findings)
    {
        foreach (var row in table.Body.Where(row => !NamedRow.IsBlank(row)))
        {
            if (row.Reaches(Last)) yield return row;
            else findings.Add(row.NotRead);
        }
    }

    internal string Text(SourceRow row, int column) => row[At[column]];

    /// <summary>Null when the table has no such column.</summary>
    internal SourceSpan? Span(SourceRow row, int column) => At[column] < 0 ? null : row.Cells[At[column]].Span;

    /// <summary>A column serves one purpose only: "ID du risque" is not the name of the risk too.</summary>
    private static ImmutableArray<int>? Match(TableRule rule, SourceRow header)
    {
        if (rule.Without.Length > 0 && header.Find(rule.Without) >= 0) return null;

        var taken = new HashSet<int>();
        var at = ImmutableArray.CreateBuilder<int>(rule.Columns.Length);
        foreach (var column in rule.Columns)
        {
            var found = header.Find(column.Names, taken);
            if (found < 0 && column.IsNeeded) return null;

            taken.Add(found);
            at.Add(found);
        }

        return at.ToImmutable();
    }
}
