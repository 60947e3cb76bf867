using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>The table of milestones: known by a first column of milestones and one of dates.</summary>
internal static class MilestoneTable
{
    internal static bool IsOne(SourceTable table) => Columns.Of(table.Header) is not null;

    internal static ImmutableArray<ReadMilestone> Read(SourceDocument document, ActionReferences actions, List<ReadFinding> findings)
    {
        var milestones = new Dictionary<MilestoneId, ReadMilestone>();
        foreach (var table in document.Tables)
        {
            if (Columns.Of(table.Header) is not { } columns) continue;

            foreach (var row in table.Body.Where(row => !NamedRow.IsBlank(row)))
            {
                if (row.Reaches(columns.Date) && ReadRow(row, columns, actions) is { } milestone && milestones.TryAdd(milestone.Id, milestone)) continue;
                findings.Add(new ReadFinding(FindingKind.RowNotRead, row.Line, row.Text));
            }
        }

        return [.. milestones.Values];
    }

    private static ReadMilestone? ReadRow(SourceRow row, Columns columns, ActionReferences actions) =>
        NamedRow.Read(row[0]) is { } named
            ? new ReadMilestone(
                new MilestoneId(named.Number),
                named.Rest.Length == 0 ? row[columns.Title] : named.Rest,
                DueDate.Read(CellText.OrNull(row[columns.Date])),
                actions.In(row, columns.Actions),
                CellText.OrNull(row[columns.Criterion]),
                row.Line)
            : null;

    /// <param name="Title">Where names stand apart from ids; -1 when they do not.</param>
    private sealed record Columns(int Date, int Title, int Actions, int Criterion)
    {
        internal static Columns? Of(SourceRow header)
        {
            var milestone = header.Find("jalon", "milestone");
            var hasIds = milestone == 0 || (milestone == 1 && header.Cells[0].HasWord(["id"]));
            var date = header.Find("date", "echeance", "due", "deadline");
            if (!hasIds || date <= milestone) return null;

            var title = milestone == 1 ? 1 : header.Find("titre", "title", "nom", "name", "intitule", "libelle");
            return new Columns(date, title, header.Find("action"), header.Find("critere", "criteri"));
        }
    }
}
