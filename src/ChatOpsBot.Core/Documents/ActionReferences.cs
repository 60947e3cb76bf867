using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>Reads the actions that a row names, and reports those the plan does not have.</summary>
internal sealed class ActionReferences(IEnumerable<ActionId> known, List<ReadFinding> findings)
{
    private readonly ActionIdList _ids = new([.. known]);

    /// <param name="column">-1 when the table has no column of actions.</param>
    internal ImmutableArray<ActionId> In(SourceRow row, int column)
    {
        var (found, unknown) = _ids.Read(row[column]);
        foreach (var id in unknown) findings.Add(new ReadFinding(FindingKind.UnknownAction, row.Line, id.ToString()));
        return found;
    }
}
