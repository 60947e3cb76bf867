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

        var unfinished = targets.OfType<Target.Whole>().Select(target => target.Action)
            .Where(action => action.IsOpen && OpenSteps(action).Any()).ToImmutableArray();
        if (!unfinished.IsEmpty && change.OpenSteps is Commands.OpenSteps.Ask) return new Decision.StepsLeft(unfinished);

        return Together(
            Each(targets, boxes => Tick(boxes, done: true), action => Finish(action, change.OpenSteps), ItemRules.Complete), insistence);
    }

    internal static Decision Undo(Change.Undone change, Insistence insistence, PlanSnapshot plan)
    {
        var (targets, refusal) = Targets.Of(change.Targets, plan);
        return refusal is not null
            ? new Decision.Refused(refusal)
            : Together(Each(targets, boxes => Tick(boxes, done: false), action => StatusRules.Reopen(action, null), ItemRules.Reopen), insistence);
    }

    /// <summary>The boxes of one action together; an action named whole as well is meant whole.</summary>
    private static IEnumerable<(Subject, Effect)> Each(
        ImmutableArray<Target> targets, Func<IReadOnlyList<Target.Part>, Effect> boxes, Func<ActionSnapshot, Effect> whole, Func<PlanItemSnapshot, Effect> item) =>
        targets.GroupBy(target => target.Subject).Select(group => (group.Key, group.OfType<Target.Whole>().FirstOrDefault() is { } named
            ? whole(named.Action)
            : group.First() is Target.Item tracked ? item(tracked.Tracked) : boxes([.. group.OfType<Target.Part>()])));

    private static IEnumerable<BoxSnapshot> OpenSteps(ActionSnapshot action) => action.Steps.Where(step => !step.Done);

    private static Effect Finish(ActionSnapshot action, OpenSteps openSteps)
    {
        if (action.Status is ActionStatus.Archived) return new Effect.Refuses(new Refusal.WrongStatus(action));
        if (action.Status is ActionStatus.Done) return Already(Status(action, ActionStatus.Done));

        var ticks = openSteps is Commands.OpenSteps.TickAll ? OpenSteps(action).Select(step => Box(action, step, done: true)) : [];
        return new Effect.Writes([.. ticks, Status(action, ActionStatus.Done), .. StatusRules.Unblocking(action)]);
    }

    /// <summary>The first tick starts an action. The last one does not finish it: that is proposed, and a person decides.</summary>
    private static Effect Tick(IReadOnlyList<Target.Part> boxes, bool done)
    {
        var action = boxes[0].Action;
        if (action.Status is ActionStatus.Archived) return new Effect.Refuses(new Refusal.WrongStatus(action));

        var changed = boxes.Where(target => target.Box.Done != done).Select(target => Box(action, target.Box, done)).ToList();
        if (changed.Count == 0) return Already(Box(action, boxes[0].Box, done));

        var steps = boxes.Any(target => target.Box.Id.Kind is ChecklistKind.Step);
        var starts = done && steps && action.Status is ActionStatus.ToDo;
        var reopens = !done && steps && action.Status is ActionStatus.Done;
        return new Effect.Writes([.. changed, .. starts || reopens ? [Status(action, ActionStatus.InProgress)] : Array.Empty<FieldChange>()]);
    }
}
