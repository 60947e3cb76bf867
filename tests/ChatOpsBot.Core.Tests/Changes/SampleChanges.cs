using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Changes;

/// <summary>References as a person would have typed them, and what a decision would write.</summary>
internal static class SampleChanges
{
    internal static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    internal static ImmutableArray<ActionReference> Ids(params string[] ids) => [.. ids.Select(Reference)];

    internal static ActionReference Reference(string id) => ChecklistItemId.TryParse(id, out var box)
        ? new ActionReference(box.Action, box.Action.Number, id, new BoxReference(box.Kind, box.Number))
        : new ActionReference(ActionId.Parse(id), ActionId.Parse(id).Number, id);

    internal static Decision Decide(this AnswerContext context, Change change, Insistence insistence = Insistence.None) =>
        ChangePolicy.Decide(change, insistence, context, Now);

    /// <summary>One line for each value written: <c>Status ToDo>InProgress</c>.</summary>
    internal static string[] Lines(this Decision decision) => decision is Decision.Write write
        ? [.. write.Changes.Select(change => $"{change.Field}{(change.Box is { } box ? $" {box}" : "")} {change.Old}>{change.New}")]
        : [decision is Decision.Refused refused ? refused.Reason.GetType().Name : decision.GetType().Name];
}
