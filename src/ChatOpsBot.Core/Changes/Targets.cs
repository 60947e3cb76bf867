using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>One thing that a change names.</summary>
internal abstract record Target
{
    private Target() { }

    internal sealed record Whole(ActionSnapshot Action) : Target;

    /// <summary>A step or criterion.</summary>
    internal sealed record Part(ActionSnapshot Action, BoxSnapshot Box) : Target;

    /// <summary>A gate item, a deliverable, a point of attention.</summary>
    internal sealed record Item(PlanItemSnapshot Tracked) : Target;

    internal Subject Subject => this switch
    {
        Whole whole => Subject.Action(whole.Action.Id),
        Part part => Subject.Action(part.Action.Id),
        Item item => Subject.Of(item.Tracked.Id),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Finds what the references of a change mean in one version of a plan: all of them, or the first that means nothing.</summary>
internal static class Targets
{
    internal static (ImmutableArray<Target> Found, Refusal? Refusal) Of(ImmutableArray<ActionReference> references, PlanSnapshot plan)
    {
        var found = ImmutableArray.CreateBuilder<Target>();
        foreach (var reference in references)
        {
            if (Item(plan, reference) is { } item)
            {
                found.Add(new Target.Item(item));
                continue;
            }

            var actions = Actions(plan, reference);
            if (actions.IsEmpty) return ([], new Refusal.UnknownAction(reference));
            if (actions.Length > 1) return ([], new Refusal.SeveralMeant(reference, actions));

            var box = reference.Box is { } named ? actions[0].Box(named.Kind, named.Number) : null;
            if (reference.Box is not null && box is null) return ([], new Refusal.UnknownBox(actions[0], reference));
            found.Add(box is null ? new Target.Whole(actions[0]) : new Target.Part(actions[0], box));
        }

        return ([.. found.Distinct()], null);
    }

    /// <summary>A plan's own action goes before an item whose id it looks like.</summary>
    internal static PlanItemSnapshot? Item(PlanSnapshot plan, ActionReference reference) =>
        reference is { Code: { } code, Box: null } && plan.Find(code) is null && ItemId.TryParse(code.ToString(), out var id) ? plan.Find(id) : null;

    /// <summary>The actions that a change names and that are there, each once; of a number that several have, all of them.</summary>
    internal static ImmutableArray<ActionSnapshot> Named(Change change, PlanSnapshot plan) =>
        [.. References(change).SelectMany(reference => Actions(plan, reference)).DistinctBy(action => action.Id)];

    /// <summary>The same of what is tracked beside the actions.</summary>
    internal static ImmutableArray<PlanItemSnapshot> NamedItems(Change change, PlanSnapshot plan) =>
        [.. References(change).Select(reference => Item(plan, reference)).OfType<PlanItemSnapshot>().Distinct()];

    /// <summary>What a change names, as typed.</summary>
    internal static ImmutableArray<ActionReference> References(Change change) => change switch
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
        Change.SetTitle title => title.Targets,
        Change.Spend spend => spend.Targets,
        Change.Note note => note.Targets,
        Change.Archive archive => archive.Targets,
        Change.Add or Change.Undo or Change.Raise or Change.Measure or Change.Decide or Change.ClosePlan => [],
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<ActionSnapshot> Actions(PlanSnapshot plan, ActionReference reference)
    {
        if (reference.Code is not { } code) return [.. plan.WithNumber(reference.Number)];
        return plan.Find(code) is { } action ? [action] : [];
    }
}
