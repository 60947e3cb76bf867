using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Reads, in one pass over what is no action, every section of a plan that is known by its columns, boxes or shape.</summary>
internal sealed class SectionReader
{
    private readonly Dictionary<string, TableColumns> _sorts = new(StringComparer.Ordinal);
    private readonly List<ReadFinding> _findings;
    private readonly ItemRows _items;
    private readonly MeasureRows _measures;
    private readonly RiskRows _risks;
    private readonly GoNoGoRows _goNoGo;
    private readonly LineRows _lines;
    private readonly Drawings _drawings;
    private ImmutableArray<ReadRow<Plans.ClosingLine>> _closing = [];

    private SectionReader(ImmutableArray<ReadAction> actions, SourceText source, List<ReadFinding> findings)
    {
        _findings = findings;
        _items = new ItemRows([.. actions.Select(action => action.Id)], source, findings);
        _measures = new MeasureRows(findings);
        _risks = new RiskRows(findings);
        _goNoGo = new GoNoGoRows(findings);
        _lines = new LineRows(findings);
        _drawings = new Drawings([.. actions.Select(action => action.Id)], findings);
    }

    /// <summary>The plan with all its sections.</summary>
    /// <param name="taken">Tables of actions.</param>
    internal static ReadPlan Read(ReadPlan plan, Outline outline, IReadOnlySet<SourceTable> taken, SourceText source, List<ReadFinding> findings)
    {
        var reader = new SectionReader(plan.Actions, source, findings);
        PlanPart? last = null;
        foreach (var part in PlanPart.Of(outline))
        {
            foreach (var (index, block) in part.Blocks.Index()) reader.Read(part, block, taken, before: index > 0 ? part.Blocks[index - 1] : null);
            last = part;
        }

        if (!outline.EndsInAction && last is not null) reader._closing = ClosingLines.Read(last, source);
        return reader.AddTo(plan);
    }

    private void Read(PlanPart part, SourceBlock block, IReadOnlySet<SourceTable> taken, SourceBlock? before)
    {
        switch (block)
        {
            case SourceBlock.TableOf table when !taken.Contains(table.Rows):
                Read(part, table.Rows);
                break;
            case SourceBlock.List { HasBoxes: true } list:
                _items.AddBoxes(part, list, before);
                break;
            case SourceBlock.Code code:
                _drawings.Add(code);
                break;
        }
    }

    private void Read(PlanPart part, SourceTable table)
    {
        var columns = SortOf(table);
        switch (columns.Sort)
        {
            case TableSort.Gates or TableSort.Deliverables or TableSort.Documents:
                _items.Add(part, table, columns);
                break;
            case TableSort.Kpis or TableSort.Sla or TableSort.Scores:
                _measures.Add(table, columns);
                break;
            case TableSort.Risks or TableSort.Contingency:
                _risks.Add(table, columns);
                break;
            case TableSort.GoNoGo:
                _goNoGo.Add(part, table, columns);
                break;
            case TableSort.TopPriorities or TableSort.Efforts or TableSort.Cadences or TableSort.Audiences or TableSort.Dashboards:
                _lines.Add(table, columns);
                break;
            case TableSort.Other:
                break;
        }
    }

    private TableColumns SortOf(SourceTable table)
    {
        var header = table.Header.Words;
        if (!_sorts.TryGetValue(header, out var columns)) _sorts.Add(header, columns = TableColumns.Of(table));
        return columns;
    }

    private ReadPlan AddTo(ReadPlan plan) => plan with
    {
        Actions = _drawings.Planned(plan.Actions),
        Items = _items.Read,
        GoNoGo = _goNoGo.Read,
        Measures = _measures.Read,
        Risks = _risks.Close(),
        TopPriorities = _lines.TopPriorities,
        CategoryEfforts = _lines.CategoryEfforts,
        Cadences = _lines.Cadences,
        Audiences = _lines.Audiences,
        Dashboards = _lines.Dashboards,
        ClosingLines = _closing,
        PlannedWeeks = _drawings.Weeks,
        ReportTemplate = _drawings.Template,
        Drawing = _drawings.Dashboard,
        Findings = [.. _findings.OrderBy(finding => finding.Line)],
    };
}
