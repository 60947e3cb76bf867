using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Gathers the rows that are only read: priorities, efforts, meetings, audiences, dashboards.</summary>
internal sealed class LineRows(List<ReadFinding> findings)
{
    private readonly List<ReadRow<TopPriority>> _priorities = [];
    private readonly List<ReadRow<CategoryEffort>> _efforts = [];
    private readonly List<ReadRow<Cadence>> _cadences = [];
    private readonly List<ReadRow<Audience>> _audiences = [];
    private readonly List<ReadRow<PlanDashboard>> _dashboards = [];

    internal ImmutableArray<ReadRow<TopPriority>> TopPriorities => [.. _priorities];

    internal ImmutableArray<ReadRow<CategoryEffort>> CategoryEfforts => [.. _efforts];

    internal ImmutableArray<ReadRow<Cadence>> Cadences => [.. _cadences];

    internal ImmutableArray<ReadRow<Audience>> Audiences => [.. _audiences];

    internal ImmutableArray<ReadRow<PlanDashboard>> Dashboards => [.. _dashboards];

    internal void Add(SourceTable table, TableColumns columns)
    {
        foreach (var row in columns.Rows(table, findings)) Add(new Cells(row, columns));
    }

    private void Add(Cells row)
    {
        switch (row.Columns.Sort)
        {
            case TableSort.TopPriorities:
                _priorities.Add(row.As(new TopPriority(Rank(row[0]), row[1], row[2], row[3])));
                break;
            case var _ when row[0] is null:
                findings.Add(row.Row.NotRead);
                break;
            case TableSort.Efforts:
                _efforts.Add(row.As(new CategoryEffort(row[0]!, row[1], row[2], Folding.Fold(row[0]!).StartsWith("total", StringComparison.Ordinal))));
                break;
            case TableSort.Cadences:
                _cadences.Add(row.As(new Cadence(row[0]!, row[1], row[2], row[3])));
                break;
            case TableSort.Audiences:
                _audiences.Add(row.As(new Audience(row[0]!, row[1], row[2], row[3])));
                break;
            default:
                _dashboards.Add(row.As(new PlanDashboard(row[0]!, row[1], row[2])));
                break;
        }
    }

    private int Rank(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : _priorities.Count + 1;

    private sealed record Cells(SourceRow Row, TableColumns Columns)
    {
        internal string? this[int column] => CellText.OrNull(Columns.Text(Row, column));

        internal ReadRow<T> As<T>(T value) =>
            new(value, [.. Columns.At.Select((_, column) => Columns.Span(Row, column) ?? default)], Row.Line);
    }
}
