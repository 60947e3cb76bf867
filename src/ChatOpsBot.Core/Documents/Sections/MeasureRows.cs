using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Gathers KPIs, SLA targets and scores: a name, a target, a figure, a remark.</summary>
internal sealed class MeasureRows(List<ReadFinding> findings)
{
    private readonly ImmutableArray<ReadMeasure>.Builder _read = ImmutableArray.CreateBuilder<ReadMeasure>();

    internal ImmutableArray<ReadMeasure> Read => _read.ToImmutable();

    internal void Add(SourceTable table, TableColumns columns)
    {
        foreach (var row in columns.Rows(table, findings))
        {
            if (CellText.OrNull(columns.Text(row, 0)) is { } name) _read.Add(Measure(KindOf(columns.Sort), name, row, columns));
            else findings.Add(row.NotRead);
        }
    }

    private static MeasureKind KindOf(TableSort sort) => sort switch
    {
        TableSort.Kpis => MeasureKind.Kpi,
        TableSort.Sla => MeasureKind.Sla,
        _ => MeasureKind.Score,
    };

    private static ReadMeasure Measure(MeasureKind kind, string name, SourceRow row, TableColumns columns) => new(
        kind,
        name,
        FigureCell.OrNull(columns.Text(row, 1)),
        FigureCell.OrNull(columns.Text(row, 2)),
        FigureCell.OrNull(columns.Text(row, 3)),
        columns.Span(row, 1),
        columns.Span(row, 2),
        columns.Span(row, 3),
        row.Line);
}
