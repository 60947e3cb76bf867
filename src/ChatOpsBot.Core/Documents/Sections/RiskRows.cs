using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Gathers the risks and joins them with their plan of contingency, wherever that stands.</summary>
internal sealed class RiskRows(List<ReadFinding> findings)
{
    private readonly List<ReadRisk> _read = [];
    private readonly List<(SourceRow Row, TableColumns Columns)> _contingencies = [];

    internal void Add(SourceTable table, TableColumns columns)
    {
        foreach (var row in columns.Rows(table, findings))
        {
            if (columns.Sort == TableSort.Contingency) _contingencies.Add((row, columns));
            else if (Risk(row, columns) is { } risk && !_read.Exists(other => other.Id == risk.Id)) _read.Add(risk);
            else findings.Add(row.NotRead);
        }
    }

    internal ImmutableArray<ReadRisk> Close()
    {
        foreach (var (row, columns) in _contingencies)
        {
            var risk = _read.FindIndex(risk => IsOf(risk, columns.Text(row, 0)));
            if (risk < 0) findings.Add(row.NotRead);
            else _read[risk] = _read[risk] with { Contingency = CellText.OrNull(columns.Text(row, 1)), ContingencySpan = columns.Span(row, 1) };
        }

        return [.. _read];
    }

    private ReadRisk? Risk(SourceRow row, TableColumns columns)
    {
        if (IdAndTitle(row, columns) is not var (id, title) || CellText.IsNone(title)) return null;

        return new ReadRisk
        {
            Id = id,
            Title = title,
            Probability = CellText.OrNull(columns.Text(row, 2)),
            ProbabilitySpan = columns.Span(row, 2),
            Impact = CellText.OrNull(columns.Text(row, 3)),
            ImpactSpan = columns.Span(row, 3),
            Mitigation = CellText.OrNull(columns.Text(row, 4)),
            MitigationSpan = columns.Span(row, 4),
            Contingency = CellText.OrNull(columns.Text(row, 5)),
            ContingencySpan = columns.Span(row, 5),
            Line = row.Line,
        };
    }

    /// <summary>Null when there is a column of ids and what stands in it is none. Without such a column the risks are numbered.</summary>
    private (RiskId Id, string Title)? IdAndTitle(SourceRow row, TableColumns columns)
    {
        var title = columns.Text(row, 1);
        if (columns.At[0] >= 0) return RiskId.TryParse(columns.Text(row, 0), out var id) ? (id, title) : null;

        return LeadingId.Read(title) is { Prefix: "R" or "RSK" or "RISK" or "RIS" or "RISQUE" } leading
            ? (RiskId.Parse(leading.ToString()), LeadingId.WithoutId(title))
            : (RiskId.Numbered(_read.Count + 1), title);
    }

    /// <summary>By id, with or without the title behind it, else by title.</summary>
    private static bool IsOf(ReadRisk risk, string written) =>
        (LeadingId.Read(written) is { } id && RiskId.Parse(id.ToString()) == risk.Id) || Folding.Fold(written) == Folding.Fold(risk.Title);
}
