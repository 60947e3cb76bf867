using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Documents.Sections;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>A row of a table that is an action, or says something of one that has a heading or row elsewhere.</summary>
/// <param name="TitleSpan">Of length 0 where the table has no column of titles.</param>
internal sealed record ActionRow(ActionId Id, string Title, SourceSpan TitleSpan, string? Phase, int Line, ImmutableArray<AttributeEntry> Entries);

/// <summary>Finds the tables whose rows are actions: known by an id and a column that only actions have.</summary>
internal sealed class ActionRows
{
    private readonly List<ReadFinding> _findings;
    private readonly List<ActionRow> _rows = [];
    private readonly HashSet<SourceTable> _tables = [];

    private ActionRows(List<ReadFinding> findings) => _findings = findings;

    internal IReadOnlyList<ActionRow> All => _rows;

    /// <summary>Those that no other section may read.</summary>
    internal IReadOnlySet<SourceTable> Tables => _tables;

    /// <param name="hasHeadings">Whether the document has actions with headings: rows without ids are actions only where there are no others.</param>
    internal static ActionRows In(Outline outline, bool hasHeadings, List<ReadFinding> findings)
    {
        var rows = new ActionRows(findings);
        var known = new Dictionary<string, ActionColumns?>(StringComparer.Ordinal);
        var tables = PlanPart.Of(outline).Where(part => !IsApart(part.Headings))
            .SelectMany(part => part.Blocks.OfType<SourceBlock.TableOf>().Select(table => (part, table.Rows, Columns: ColumnsOf(table.Rows, known))))
            .Where(table => table.Columns is not null && !IsGate(table.part, table.Rows)).ToList();
        foreach (var (part, table, columns) in tables) rows.AddWithIds(part, table, columns!);
        if (hasHeadings || rows._rows.Count > 0) return rows;

        foreach (var (part, table, columns) in tables.Where(table => table.Columns is { Id: < 0, Title: >= 0, TellsWhoAndMore: true }))
            rows.AddNumbered(part, table, columns!);
        return rows;
    }

    /// <summary>Where assumptions, examples and the like stand, which may be numbered like the actions.</summary>
    internal static bool IsApart(IEnumerable<string> headings) =>
        headings.Any(heading => FoldedWords.Begin(Folding.Fold(heading), ["hypothes", "assumption", "contrainte", "constraint", "lecon", "lesson", "exemple", "example"]));

    /// <summary>What keeps production waiting is tracked apart, also where it names an action.</summary>
    private static bool IsGate(PlanPart part, SourceTable table) =>
        part.IsAbout("bloqu", "block", "gate", "prealable", "go") && TableColumns.Of(table).Sort is TableSort.Gates;

    /// <summary>Found once for all tables whose columns have the same names.</summary>
    private static ActionColumns? ColumnsOf(SourceTable table, Dictionary<string, ActionColumns?> known)
    {
        var header = table.Header.Words;
        if (!known.TryGetValue(header, out var columns)) known.Add(header, columns = ActionColumns.Of(table));
        return columns;
    }

    private void AddWithIds(PlanPart part, SourceTable table, ActionColumns columns)
    {
        var rows = table.Body.Where(row => !NamedRow.IsBlank(row)).Select(row => (row, Id: LeadingId.Read(row[columns.Id >= 0 ? columns.Id : columns.Title]))).ToList();
        if (rows.Count(row => row.Id is { } id && !ActionHeading.NamesOtherThing(id)) * 2 <= rows.Count) return;

        var seen = new HashSet<ActionId>();
        foreach (var (row, id) in rows)
        {
            if (id is { } named && !ActionHeading.NamesOtherThing(named) && seen.Add(named)) Add(part, row, columns, named);
            else _findings.Add(row.NotRead);
        }

        _tables.Add(table);
    }

    private void AddNumbered(PlanPart part, SourceTable table, ActionColumns columns)
    {
        foreach (var row in table.Body.Where(row => !CellText.IsNone(row[columns.Title])))
            Add(part, row, columns, ActionId.Parse(string.Create(CultureInfo.InvariantCulture, $"ACT-{_rows.Count + 1:000}")));
        _tables.Add(table);
    }

    private void Add(PlanPart part, SourceRow row, ActionColumns columns, ActionId id)
    {
        var title = columns.Title < 0 ? "" : columns.Id < 0 && LeadingId.Read(row[columns.Title]) is not null ? LeadingId.WithoutId(row[columns.Title]) : row[columns.Title];
        var entries = columns.Kinds.Select((kind, column) => (kind, column)).Where(at => at.kind is not AttributeKind.Title && at.column < row.Cells.Length)
            .Select(at => AttributeEntry.Of(at.kind, columns.Labels[at.column], row, at.column)).ToImmutableArray();
        _rows.Add(new ActionRow(id, title, columns.Title < 0 ? default : row.Cells[columns.Title].Span, part.Heading.Length > 0 ? Outline.WithoutNumber(part.Heading) : null, row.Line, entries));
    }
}
