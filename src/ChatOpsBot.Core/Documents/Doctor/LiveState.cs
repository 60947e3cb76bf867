using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>Lays what was changed since the import over the document, so that nobody is told of what was mended in chat.</summary>
internal static class LiveState
{
    internal static ReadPlan Over(ReadPlan read, PlanSnapshot live)
    {
        var items = live.Items.ToDictionary(item => item.Id);
        var measures = live.Measures.ToDictionary(measure => (measure.Kind, measure.Name, measure.Position));
        var positions = new Dictionary<MeasureKind, int>();
        return read with
        {
            Actions = [.. read.Actions.Select(action => live.Find(action.Id) is { } now ? Over(action, now) : action)],
            Items = [.. read.Items.Select(item => items.TryGetValue(item.Id, out var now) ? Over(item, now) : item)],
            Measures = [.. read.Measures.Select(measure =>
                measures.TryGetValue((measure.Kind, measure.Name, Next(positions, measure.Kind)), out var now)
                    ? measure with { Target = now.Target, Value = now.Value, Remark = now.Remark }
                    : measure)],
            GoNoGo = [.. read.GoNoGo.Select((criterion, index) =>
                live.GoNoGo.FirstOrDefault(now => now.Position == index + 1 && now.Name == criterion.Name) is { } now
                    ? criterion with { Verdict = now.Verdict, Text = now.Text }
                    : criterion)],
        };
    }

    private static int Next(Dictionary<MeasureKind, int> positions, MeasureKind kind) => positions[kind] = positions.GetValueOrDefault(kind) + 1;

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
