using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>Lays what was changed since the import over the document, so that nobody is told of what was mended in chat.</summary>
internal static class LiveState
{
    internal static ReadPlan Over(ReadPlan read, PlanSnapshot live)
    {
        var pairs = Paired.Of(read, live);
        var actions = pairs.Actions.ToDictionary(pair => pair.Read.Id, pair => pair.Live);
        var items = pairs.Items.ToDictionary(pair => pair.Read.Id, pair => pair.Live);
        var measures = pairs.Measures.ToDictionary(pair => pair.Read, pair => pair.Live);
        var criteria = pairs.GoNoGo.ToDictionary(pair => pair.Read, pair => pair.Live);
        return read with
        {
            Actions = [.. read.Actions.Select(action => actions.TryGetValue(action.Id, out var now) ? Over(action, now) : action)],
            Items = [.. read.Items.Select(item => items.TryGetValue(item.Id, out var now) ? Over(item, now) : item)],
            Measures = [.. read.Measures.Select(measure =>
                measures.TryGetValue(measure, out var now) ? measure with { Target = now.Target, Value = now.Value, Remark = now.Remark } : measure)],
            GoNoGo = [.. read.GoNoGo.Select(criterion => criteria.TryGetValue(criterion, out var now) ? criterion with { Verdict = now.Verdict, Text = now.Text } : criterion)],
        };
    }

    private static ReadAction Over(ReadAction read, ActionSnapshot now)
    {
        var done = now.Steps.Concat(now.Criteria).Where(box => box.Done).Select(box => (box.Id.Kind, box.Id.Number)).ToHashSet();
        return read with
        {
            Priority = now.Priority,
            Owners = now.Owners,
            Due = now.Due,
            Status = now.Status,
            BlockedReason = now.BlockedReason,
            Boxes = [.. read.Boxes.Select(box => box with { Done = done.Contains((box.Kind, box.Number)) })],
        };
    }

    private static ReadItem Over(ReadItem read, PlanItemSnapshot now) =>
        read with { Owners = now.Owners, Due = now.Due, Done = now.Done, BlockedReason = now.BlockedReason };
}
