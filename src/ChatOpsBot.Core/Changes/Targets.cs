using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>One thing that a change names: an action, or a step or criterion of it.</summary>
internal sealed record Target(ActionSnapshot Action, BoxSnapshot? Box);

/// <summary>Finds what the references of a change mean in one version of a plan: all of them, or the first that means nothing.</summary>
internal static class Targets
{
    internal static (ImmutableArray<Target> Found, Refusal? Refusal) Of(ImmutableArray<ActionReference> references, PlanSnapshot plan)
    {
        var found = ImmutableArray.CreateBuilder<Target>();
        foreach (var reference in references)
        {
            var actions = Actions(plan, reference);
            if (actions.IsEmpty) return ([], new Refusal.UnknownAction(reference));
            if (actions.Length > 1) return ([], new Refusal.SeveralMeant(reference, actions));

            var box = reference.Box is { } named ? actions[0].Box(named.Kind, named.Number) : null;
            if (reference.Box is not null && box is null) return ([], new Refusal.UnknownBox(actions[0], reference));
            found.Add(new Target(actions[0], box));
        }

        return ([.. found.Distinct()], null);
    }

    /// <summary>The same, for a change of whole actions.</summary>
    internal static (ImmutableArray<ActionSnapshot> Found, Refusal? Refusal) Whole(ImmutableArray<ActionReference> references, PlanSnapshot plan)
    {
        if (references.FirstOrDefault(reference => reference.Box is not null) is { } box) return ([], new Refusal.NotForBoxes(box));

        var (found, refusal) = Of(references, plan);
        return ([.. found.Select(target => target.Action)], refusal);
    }

    /// <summary>The actions that a change names and that are there, each once; of a number that several have, all of them.</summary>
    internal static ImmutableArray<ActionSnapshot> Named(Change change, PlanSnapshot plan) =>
        [.. References(change).SelectMany(reference => Actions(plan, reference)).DistinctBy(action => action.Id)];

    private static ImmutableArray<ActionReference> References(Change change) => change switch
    {
        Change.Start start => start.Targets,
        Change.Complete complete => complete.Targets,
        Change.Undone undone => undone.Targets,
        Change.Block block => block.Targets,
        Change.Unblock unblock => unblock.Targets,
        Change.Reopen reopen => reopen.Targets,
        Change.Assign assign => assign.Targets,
        Change.SetDue due => due.Targets,
        Change.SetPriority priority => priority.Targets,
        Change.Spend spend => spend.Targets,
        Change.Note note => note.Targets,
        Change.Archive archive => archive.Targets,
        Change.Add or Change.Undo => [],
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<ActionSnapshot> Actions(PlanSnapshot plan, ActionReference reference)
    {
        if (reference.Code is not { } code) return [.. plan.WithNumber(reference.Number)];
        return plan.Find(code) is { } action ? [action] : [];
    }
}
