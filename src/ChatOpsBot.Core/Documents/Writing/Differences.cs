using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>One thing that is written or left together: a status goes with the boxes that show it.</summary>
internal readonly record struct Part(Subject Subject, ChangedField Field)
{
    internal static Part Of(FieldChange change) => new(change.Subject, change.Field is ChangedField.Box ? ChangedField.Status : change.Field);
}

/// <summary>What a plan says and its document does not.</summary>
internal static partial class Differences
{
    internal static ImmutableArray<FieldChange> Between(ReadPlan read, PlanSnapshot plan)
    {
        var pairs = Paired.Of(read, plan);
        return
        [
            .. pairs.Actions.SelectMany(pair => Of(pair.Read, pair.Live, plan.Start)),
            .. pairs.Added.Select(action => new FieldChange(Subject.Action(action.Id), ChangedField.Created, null, null, action.Title)),
            .. pairs.Items.SelectMany(pair => Of(pair.Read, pair.Live, plan.Start)),
            .. pairs.Measures.Where(pair => pair.Read.Value != pair.Live.Value)
                .Select(pair => new FieldChange(Subject.Of(pair.Live.Kind, pair.Live.Position), ChangedField.Measured, null, pair.Read.Value, pair.Live.Value)),
            .. pairs.GoNoGo.Where(pair => !IsSameVerdict(pair.Read.Text, pair.Live.Text))
                .Select(pair => new FieldChange(Subject.GoNoGo(pair.Live.Position), ChangedField.Verdict, null, pair.Read.Text, pair.Live.Text)),
            .. read.Start is { } named && plan.Start is { } known && named != known
                ? [new FieldChange(Subject.Plan, ChangedField.Start, null, FieldValue.Of(named), FieldValue.Of(known))]
                : Array.Empty<FieldChange>(),
        ];
    }

    /// <summary>A relative date and the day it falls on are the same date while J0 is known.</summary>
    internal static bool IsSame(DueDate one, DueDate other, DateOnly? start) =>
        one == other || (one.Resolve(start) is { } day && other.Resolve(start) == day);

    /// <summary>"✅ GO" is "GO": the sign is the document's way of saying it.</summary>
    internal static bool IsSameVerdict(string one, string other) => one == other || WithoutSign(one) == WithoutSign(other);

    internal static string WithoutSign(string verdict) => SignPattern().Replace(verdict.Trim(), "");

    private static IEnumerable<FieldChange> Of(ReadAction read, ActionSnapshot live, DateOnly? start)
    {
        var subject = Subject.Action(live.Id);
        var said = read.Boxes.ToDictionary(box => (box.Kind, box.Number), box => box.Done);
        foreach (var box in live.Steps.Concat(live.Criteria))
        {
            if (said.TryGetValue((box.Id.Kind, box.Id.Number), out var done) && done != box.Done)
                yield return new FieldChange(subject, ChangedField.Box, box.Item, FieldValue.Of(done), FieldValue.Of(box.Done));
        }

        if (read.Title != live.Title) yield return new FieldChange(subject, ChangedField.Title, null, read.Title, live.Title);
        var isOtherBlock = live.Status is ActionStatus.Blocked && live.BlockedReason != read.BlockedReason;
        if (read.Status != live.Status || isOtherBlock)
            yield return new FieldChange(subject, ChangedField.Status, null, FieldValue.Of(read.Status), FieldValue.Of(live.Status));
        foreach (var change in Common(subject, (read.Owners, read.Due, read.Priority), (live.Owners, live.Due, live.Priority), start)) yield return change;
    }

    private static IEnumerable<FieldChange> Of(ReadItem read, PlanItemSnapshot live, DateOnly? start)
    {
        var subject = Subject.Of(live.Id);
        var reason = live.Done ? null : live.BlockedReason;
        if (read.Done != live.Done || (read.Done ? null : read.BlockedReason) != reason)
        {
            var before = read.Done ? ActionStatus.Done : read.BlockedReason is null ? ActionStatus.ToDo : ActionStatus.Blocked;
            yield return new FieldChange(subject, ChangedField.Status, null, FieldValue.Of(before), FieldValue.Of(live.Status));
        }

        foreach (var change in Common(subject, (read.Owners, read.Due, read.Priority), (live.Owners, live.Due, live.Priority), start)) yield return change;
    }

    private static IEnumerable<FieldChange> Common(
        Subject subject,
        (ImmutableArray<string> Owners, DueDate Due, Priority? Priority) read,
        (ImmutableArray<string> Owners, DueDate Due, Priority? Priority) live,
        DateOnly? start)
    {
        if (!read.Owners.SequenceEqual(live.Owners))
            yield return new FieldChange(subject, ChangedField.Owners, null, FieldValue.Of(read.Owners), FieldValue.Of(live.Owners));
        if (!IsSame(read.Due, live.Due, start))
            yield return new FieldChange(subject, ChangedField.Due, null, FieldValue.Of(read.Due), FieldValue.Of(live.Due));
        if (read.Priority != live.Priority)
            yield return new FieldChange(subject, ChangedField.Priority, null, FieldValue.Of(read.Priority), FieldValue.Of(live.Priority));
    }

    [GeneratedRegex(@"^[^\p{L}\p{N}]+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex SignPattern();
}
