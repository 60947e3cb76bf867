using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    public sealed record Imported(PlanSnapshot Plan, ReadPlan Read) : ImportOutcome;

    /// <summary>Nothing was written: only what would have been was asked.</summary>
    public sealed record DryRun(PlanSnapshot Plan, ReadPlan Read) : ImportOutcome;

    /// <summary>A newer document of a plan that was there; what was changed in chat stays.</summary>
    public sealed record Updated(PlanSnapshot Plan, ReadPlan Read, ImportDiff Diff) : ImportOutcome;

    /// <summary>Nothing was written: this is a newer document of a plan that is there, and updating it was not asked.</summary>
    public sealed record WouldUpdate(string Title, ImportDiff Diff) : ImportOutcome;

    /// <summary>Nothing was written: the document has another title, and half of its actions are those of a plan that is there.</summary>
    public sealed record LooksLike(PlanKey Key, string Title) : ImportOutcome;

    /// <summary>Nothing was written: the plan that was to be updated is not there.</summary>
    public sealed record NoSuchPlan(string Name) : ImportOutcome;

    /// <summary>Nothing was written: the document cannot be a plan.</summary>
    public sealed record Refused(ReadOutcome.Refused Reason) : ImportOutcome;
}

/// <summary>What a newer document does to the actions of a plan.</summary>
public sealed record ImportDiff(ImmutableArray<ActionId> Added, ImmutableArray<ActionId> Changed, ImmutableArray<ActionId> Archived, ImmutableArray<ActionId> KeptFromChat)
{
    public static ImportDiff Between(PlanSnapshot before, PlanSnapshot after, ReadPlan next)
    {
        var documents = next.Actions.ToDictionary(action => action.Id);
        return new ImportDiff(
            [.. after.Actions.Where(action => before.Find(action.Code) is null).Select(action => action.Code)],
            [.. after.Actions.Where(action => before.Find(action.Code) is { } earlier && action.Status is not ActionStatus.Archived && Differs(earlier, action)).Select(action => action.Code)],
            [.. after.Actions.Where(action => action.Status is ActionStatus.Archived && before.Find(action.Code)?.Status is not ActionStatus.Archived).Select(action => action.Code)],
            [.. after.Actions.Where(action => documents.TryGetValue(action.Code, out var read) && IsKept(action, read)).Select(action => action.Code)]);
    }

    private static bool Differs(ActionSnapshot before, ActionSnapshot after) =>
        (before.Title, before.Status, before.Due, before.Priority, before.EffortDays, before.Category) != (after.Title, after.Status, after.Due, after.Priority, after.EffortDays, after.Category)
        || !before.Owners.SequenceEqual(after.Owners) || !Boxes(before).SequenceEqual(Boxes(after)) || !before.Sections.SequenceEqual(after.Sections);

    /// <summary>Whether the plan says something else than its document, which chat made it say.</summary>
    private static bool IsKept(ActionSnapshot action, ReadAction read) =>
        action.Status != read.Status || action.Due != read.Due || action.Priority != read.Priority || !action.Owners.SequenceEqual(read.Owners)
        || !Boxes(action).Select(box => box.Done).SequenceEqual(read.Boxes.OrderBy(box => box.Kind).ThenBy(box => box.Number).Select(box => box.Done));

    private static IEnumerable<(string Text, bool Done)> Boxes(ActionSnapshot action) => action.Steps.Concat(action.Criteria).Select(box => (box.Text, box.Done));
}
