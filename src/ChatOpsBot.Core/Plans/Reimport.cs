using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>
/// What of a plan stays when a newer document of it is imported. Actions are known by their ids; boxes and items, whose numbers
/// move, by their text.
/// </summary>
internal static class Reimport
{
    internal static bool Same(string first, string second) =>
        string.Equals(first, second, StringComparison.Ordinal) || string.Equals(Folding.Fold(first), Folding.Fold(second), StringComparison.Ordinal);

    /// <summary>The text that is written the same, else one that reads the same: folding is slow, and most texts are as they were.</summary>
    private static T? Find<T, TKind>(IReadOnlyList<T> among, TKind kind, string text, Func<T, (TKind Kind, string Text)> of)
        where T : class where TKind : struct, Enum =>
        Find(among, kind, text, of, string.Equals) ?? Find(among, kind, text, of, Same);

    private static T? Find<T, TKind>(IReadOnlyList<T> among, TKind kind, string text, Func<T, (TKind Kind, string Text)> of, Func<string, string, bool> areSame)
        where T : class where TKind : struct, Enum
    {
        for (var index = 0; index < among.Count; index++)
        {
            var other = of(among[index]);
            if (EqualityComparer<TKind>.Default.Equals(other.Kind, kind) && areSame(other.Text, text)) return among[index];
        }

        return null;
    }

    internal static IEnumerable<ActionItem> Actions(IReadOnlyList<ActionItem> live, IReadOnlyList<ReadAction> last, IReadOnlyList<ReadAction> next, ThreeWay merge)
    {
        var (known, before) = (live.ToDictionary(action => action.Code), last.ToDictionary(action => action.Id));
        var highest = live.Select(action => action.Id).DefaultIfEmpty(0).Max();
        foreach (var read in next)
        {
            known.Remove(read.Id, out var stays);
            yield return ActionItem.Reimported(stays?.Id ?? ++highest, read, stays, before.GetValueOrDefault(read.Id), merge);
        }

        foreach (var left in known.Values)
        {
            if (before.ContainsKey(left.Code) && left.Status is not ActionStatus.Archived) left.Archive();
            yield return left;
        }
    }

    internal static IEnumerable<PlanItem> Items(IReadOnlyList<PlanItem> live, IReadOnlyList<ReadItem> last, IReadOnlyList<ReadItem> next, ThreeWay merge)
    {
        var left = live.ToList();
        var highest = live.GroupBy(item => item.Id.Kind).ToDictionary(kind => kind.Key, kind => kind.Max(item => item.Number));
        foreach (var read in next)
        {
            var stays = Find(left, read.Id.Kind, read.Text, item => (item.Kind, item.Text));
            if (stays is not null) left.Remove(stays);
            else highest[read.Id.Kind] = highest.GetValueOrDefault(read.Id.Kind) + 1;
            yield return PlanItem.Reimported(
                stays?.Number ?? highest[read.Id.Kind], read, stays, Find(last, read.Id.Kind, read.Text, item => (item.Id.Kind, item.Text)), merge);
        }

        // What was raised in chat is in no document; anything else that is gone from it is gone.
        foreach (var raised in left.Where(item => item.RaisedAt is not null)) yield return raised;
    }

    internal static IEnumerable<ChecklistItem> Boxes(SubjectSnapshot of, IReadOnlyList<ReadBox> next, IReadOnlyList<ChecklistItem> live, IReadOnlyList<ReadBox> last, ThreeWay merge)
    {
        var left = live.ToList();
        var highest = live.Select(item => item.Id).DefaultIfEmpty(0).Max();
        foreach (var read in next)
        {
            var stays = Find(left, read.Kind, read.Text, item => (item.Kind, item.Text));
            if (stays is not null) left.Remove(stays);
            var before = Find(last, read.Kind, read.Text, box => (box.Kind, box.Text));
            var done = stays is null ? read.Done : merge.IsTicked(of, stays.Done, before?.Done ?? false, read.Done);
            yield return ChecklistItem.Reimported(stays?.Id ?? ++highest, read, done);
        }
    }
}
