using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Tells by their shape the three kinds of fenced block that belong to a plan; any other is no plan content.</summary>
internal sealed class Drawings(HashSet<ActionId> actions, List<ReadFinding> findings)
{
    private readonly GanttDrawing _gantt = new(actions, findings);

    internal ImmutableArray<ReadWeeks> Weeks => _gantt.Read;

    /// <summary>The first of the document; so is the dashboard.</summary>
    internal ReadTemplate? Template { get; private set; }

    internal ReadDrawing? Dashboard { get; private set; }

    internal void Add(SourceBlock.Code code)
    {
        if (_gantt.TryAdd(code.Lines)) return;
        if (ReportTemplate.Read(code.Lines) is { } template) Template ??= template;
        else if (Dashboard is null) Dashboard = DashboardDrawing.Read(code);
    }

    internal ImmutableArray<ReadAction> Planned(ImmutableArray<ReadAction> all)
    {
        if (Weeks.IsEmpty) return all;

        var planned = Weeks.ToDictionary(line => line.Action, line => line.Weeks);
        return [.. all.Select(action => planned.TryGetValue(action.Id, out var weeks) ? action with { Weeks = weeks } : action)];
    }
}
