using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Gathers the criteria of the decision to go: their columns are common, so a verdict or the heading has to say so too.</summary>
internal sealed class GoNoGoRows(List<ReadFinding> findings)
{
    private readonly ImmutableArray<ReadGoNoGo>.Builder _read = ImmutableArray.CreateBuilder<ReadGoNoGo>();

    internal ImmutableArray<ReadGoNoGo> Read => _read.ToImmutable();

    internal void Add(PlanPart part, SourceTable table, TableColumns columns)
    {
        if (!part.IsAbout("go") && !table.Body.Any(row => VerdictCell.Read(columns.Text(row, 1)) is not Verdict.Unknown)) return;

        foreach (var row in columns.Rows(table, findings))
        {
            var text = columns.Text(row, 1);
            if (CellText.OrNull(columns.Text(row, 0)) is { } name)
                _read.Add(new ReadGoNoGo(name, VerdictCell.Read(text), text, columns.Span(row, 1)!.Value, row.Line));
            else
                findings.Add(row.NotRead);
        }
    }
}
