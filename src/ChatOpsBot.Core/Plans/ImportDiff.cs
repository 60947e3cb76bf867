using System.Collections.Immutable;

namespace ChatOpsBot.Core.Plans;

/// <summary>What a newer document does to a plan: the ids and names of what it touches.</summary>
/// <param name="Removed">Items that are gone from the document.</param>
/// <param name="KeptFromChat">Changed in chat since the last document, and not in this one.</param>
public sealed record ImportDiff(
    ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Archived, ImmutableArray<string> Removed,
    ImmutableArray<string> KeptFromChat, ImmutableArray<ImportConflict> Conflicts)
{
    internal static ImportDiff Between(PlanSnapshot before, PlanSnapshot after, ThreeWay merge)
    {
        var (items, later) = (before.Items.ToDictionary(item => item.Id), after.Items.ToDictionary(item => item.Id));
        return new ImportDiff(
            [
                .. after.Actions.Where(action => before.Find(action.Code) is null).Select(action => action.Code.ToString()),
                .. after.Items.Where(item => !items.ContainsKey(item.Id)).Select(item => item.Id.ToString()),
            ],
            [
                .. after.Actions.Where(action => before.Find(action.Code) is { } earlier && !IsNewlyArchived(earlier, action) && Differs(earlier, action)).Select(action => action.Code.ToString()),
                .. after.Items.Where(item => items.TryGetValue(item.Id, out var earlier) && Values(earlier) != Values(item)).Select(item => item.Id.ToString()),
                .. after.Measures.Where(measure => !before.Measures.Any(earlier => earlier with { Position = measure.Position, Version = measure.Version } == measure)).Select(measure => measure.Name),
                .. after.GoNoGo.Where(criterion => !before.GoNoGo.Any(earlier => earlier with { Position = criterion.Position, Version = criterion.Version } == criterion)).Select(criterion => criterion.Name),
            ],
            [.. after.Actions.Where(action => before.Find(action.Code) is { } earlier && IsNewlyArchived(earlier, action)).Select(action => action.Code.ToString())],
            [.. before.Items.Where(item => !later.ContainsKey(item.Id)).Select(item => item.Id.ToString())],
            [.. merge.Kept],
            [.. merge.Conflicts]);
    }

    private static bool IsNewlyArchived(ActionSnapshot before, ActionSnapshot after) => after.Status is ActionStatus.Archived && before.Status is not ActionStatus.Archived;

    private static bool Differs(ActionSnapshot before, ActionSnapshot after) =>
        (before.Title, before.Status, before.BlockedReason, before.Due, before.Priority, before.EffortDays, before.Category)
            != (after.Title, after.Status, after.BlockedReason, after.Due, after.Priority, after.EffortDays, after.Category)
        || !before.Owners.SequenceEqual(after.Owners) || !Boxes(before).SequenceEqual(Boxes(after)) || !before.Sections.SequenceEqual(after.Sections);

    private static (string, ActionStatus, string?, DueDate, Priority?, string?, string?) Values(PlanItemSnapshot item) =>
        (item.Text, item.Status, item.BlockedReason, item.Due, item.Priority, FieldValue.Of(item.Owners), item.Location);

    private static IEnumerable<(string Text, bool Done)> Boxes(ActionSnapshot action) => action.Steps.Concat(action.Criteria).Select(box => (box.Text, box.Done));
}
