using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>The table of resources: known by its columns for the resource, the role and the actions.</summary>
internal static class ResourceTable
{
    internal static bool IsOne(SourceTable table) => Columns.Of(table.Header) is not null;

    internal static ImmutableArray<ReadResource> Read(SourceDocument document, ActionReferences actions, List<ReadFinding> findings)
    {
        var resources = ImmutableArray.CreateBuilder<ReadResource>();
        foreach (var table in document.Tables)
        {
            if (Columns.Of(table.Header) is not { } columns) continue;

            foreach (var row in table.Body.Where(row => !NamedRow.IsBlank(row)))
            {
                var role = CellText.OrNull(row[columns.Role]);
                if (role is not null) resources.Add(ReadRow(row, role, columns, actions));
                if (role is null || !row.Reaches(columns.Last)) findings.Add(row.NotRead);
            }
        }

        return resources.ToImmutable();
    }

    private static ReadResource ReadRow(SourceRow row, string role, Columns columns, ActionReferences actions) => new(
        CellText.OrNull(row[columns.Person]),
        role,
        CellText.OrNull(row[columns.Availability]),
        actions.In(row, columns.Actions),
        row.Line);

    private sealed record Columns(int Person, int Role, int Availability, int Actions)
    {
        /// <summary>A row that ends before it was cut short.</summary>
        internal int Last => Math.Max(Math.Max(Person, Role), Math.Max(Availability, Actions));

        internal static Columns? Of(SourceRow header)
        {
            var columns = new Columns(
                header.Find("ressource", "resource"), header.Find("role"), header.Find("disponib", "availab"), header.Find("action"));
            return columns is { Person: >= 0, Role: >= 0, Actions: >= 0 } && columns.Person != columns.Role ? columns : null;
        }
    }
}
