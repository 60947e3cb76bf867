using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>What stands in the document beside what it is in the plan.</summary>
internal sealed record Paired(
    ImmutableArray<(ReadAction Read, ActionSnapshot Live)> Actions,
    ImmutableArray<(ReadItem Read, PlanItemSnapshot Live)> Items,
    ImmutableArray<(ReadMeasure Read, MeasureSnapshot Live)> Measures,
    ImmutableArray<(ReadGoNoGo Read, GoNoGoSnapshot Live)> GoNoGo)
{
    /// <summary>Added in chat since the document was read. What was archived meanwhile would come back to life in it.</summary>
    internal required ImmutableArray<ActionSnapshot> Added { get; init; }

    internal static Paired Of(ReadPlan read, PlanSnapshot plan)
    {
        var named = read.Actions.Select(action => action.Id).ToHashSet();
        return new Paired(
            [.. read.Actions.Select(action => (action, Live: plan.Find(action.Id)!)).Where(pair => pair.Live is not null)],
            [.. PairItems(read, plan)],
            [.. PairMeasures(read, plan)],
            [.. read.GoNoGo.Zip(plan.GoNoGo).Where(pair => pair.First.Name == pair.Second.Name)])
        {
            Added = [.. plan.Actions.Where(action => !named.Contains(action.Code) && action.Status is not ActionStatus.Archived)],
        };
    }

    /// <summary>After a re-import the numbers of items are not those of their places: the text tells, and the number among equal ones.</summary>
    private static IEnumerable<(ReadItem, PlanItemSnapshot)> PairItems(ReadPlan read, PlanSnapshot plan)
    {
        var left = plan.Items.ToDictionary(item => item.Id);
        var pairs = new Dictionary<ItemId, PlanItemSnapshot>();
        foreach (var item in read.Items)
            if (left.GetValueOrDefault(item.Id) is { } same && same.Text == item.Text && left.Remove(item.Id)) pairs.Add(item.Id, same);

        var byText = left.Values.Where(item => item.RaisedAt is null).OrderBy(item => item.Id.Number)
            .GroupBy(item => (item.Id.Kind, item.Text)).ToDictionary(same => same.Key, same => new Queue<PlanItemSnapshot>(same));
        foreach (var item in read.Items.Where(item => !pairs.ContainsKey(item.Id)))
            if (byText.GetValueOrDefault((item.Id.Kind, item.Text))?.TryDequeue(out var moved) is true) pairs.Add(item.Id, moved);

        return read.Items.Where(item => pairs.ContainsKey(item.Id)).Select(item => (item, pairs[item.Id]));
    }

    private static IEnumerable<(ReadMeasure, MeasureSnapshot)> PairMeasures(ReadPlan read, PlanSnapshot plan) =>
        read.Measures.GroupBy(measure => measure.Kind)
            .SelectMany(kind => kind.Zip(plan.MeasuresOf(kind.Key)))
            .Where(pair => pair.First.Name == pair.Second.Name);
}
