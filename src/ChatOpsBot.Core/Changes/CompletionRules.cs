using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Changes.Effects;

namespace ChatOpsBot.Core.Changes;

/// <summary>Ticking boxes and finishing actions.</summary>
internal static class CompletionRules
{
    internal static Decision Complete(Change.Complete change, Insistence insistence, PlanSnapshot plan)
    {
        var (targets, refusal) = Targets.Of(change.Targets, plan);
        if (refusal is not null) return new Decision.Refused(refusal);

        var unfinished = targets.Where(target => target.Box is null && target.Action.IsOpen && OpenSteps(target.Action).Any())
            .Select(target => target.Action).ToImmutableArray();
        if (!unfinished.IsEmpty && change.OpenSteps is Commands.OpenSteps.Ask) return new Decision.StepsLeft(unfinished);

        return Together(ByAction(targets, boxes => Tick(boxes, done: true), action => Finish(action, change.OpenSteps)), insistence);
    }

    internal static Decision Undo(Change.Undone change, Insistence insistence, PlanSnapshot plan)
    {
        var (targets, refusal) = Targets.Of(change.Targets, plan);
        return refusal is not null
            ? new Decision.Refused(refusal)
            : Together(ByAction(targets, boxes => Tick(boxes, done: false), action => StatusRules.Reopen(action, null)), insistence);
    }

    private static IEnumerable<(ActionSnapshot, Effect)> ByAction(
        ImmutableArray<Target> targets, Func<IReadOnlyList<Target>, Effect> boxes, Func<ActionSnapshot, Effect> whole) => targets
        .GroupBy(target => target.Action.Id)
        .Select(group => (group.First().Action, group.Any(target => target.Box is null) ? whole(group.First().Action) : boxes([.. group])));

    private static IEnumerable<BoxSnapshot> OpenSteps(ActionSnapshot action) => action.Steps.Where(step => !step.Done);

    private static Effect Finish(ActionSnapshot action, OpenSteps openSteps)
    {
        if (action.Status is ActionStatus.Archived) return new Effect.Refuses(new Refusal.WrongStatus(action));
        if (action.Status is ActionStatus.Done) return Already(Status(action, ActionStatus.Done));

        var ticks = openSteps is Commands.OpenSteps.TickAll ? OpenSteps(action).Select(step => Box(action, step, done: true)) : [];
        return new Effect.Writes([.. ticks, Status(action, ActionStatus.Done), .. StatusRules.Unblocking(action)]);
    }

    /// <summary>The first tick starts an action. The last one does not finish it: that is proposed, and a person decides.</summary>
    private static Effect Tick(IReadOnlyList<Target> boxes, bool done)
    {
        var action = boxes[0].Action;
        if (action.Status is ActionStatus.Archived) return new Effect.Refuses(new Refusal.WrongStatus(action));

        var changed = boxes.Where(target => target.Box!.Done != done).Select(target => Box(action, target.Box!, done)).ToList();
        if (changed.Count == 0) return Already(Box(action, boxes[0].Box!, done));

        var steps = boxes.Any(target => target.Box!.Id.Kind is ChecklistKind.Step);
        var starts = done && steps && action.Status is ActionStatus.ToDo;
        var reopens = !done && steps && action.Status is ActionStatus.Done;
        return new Effect.Writes([.. changed, .. starts || reopens ? [Status(action, ActionStatus.InProgress)] : Array.Empty<FieldChange>()]);
    }
}
