using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>Decides what a change writes, on one version of the plan.</summary>
public static class ChangePolicy
{
    /// <summary>All that can be decided without the journal: <see cref="UndoPolicy"/> decides <see cref="Change.Undo"/>.</summary>
    public static Decision Decide(Change change, Insistence insistence, AnswerContext context)
    {
        var plan = context.Plan;
        return change switch
        {
            Change.Start start => OnActions(start.Targets, insistence, plan, StatusRules.Start),
            Change.Complete complete => CompletionRules.Complete(complete, insistence, plan),
            Change.Undone undone => CompletionRules.Undo(undone, insistence, plan),
            Change.Block { Reason: null } block => WithoutReason(block, plan),
            Change.Block block => OnActions(block.Targets, insistence, plan, action => StatusRules.Block(action, block.Reason!)),
            Change.Unblock unblock => OnActions(unblock.Targets, insistence, plan, StatusRules.Unblock),
            Change.Reopen reopen => OnActions(reopen.Targets, insistence, plan, action => StatusRules.Reopen(action, reopen.Reason)),
            Change.Archive archive => OnActions(archive.Targets, insistence, plan, StatusRules.Archive),
            Change.Assign assign => EditRules.Owners(assign.Owners, context) is { } owners
                ? OnActions(assign.Targets, insistence, plan, action => EditRules.Assign(action, owners))
                : new Decision.Refused(new Refusal.WhoAreYou()),
            Change.SetDue due => OnActions(due.Targets, insistence, plan, action => EditRules.SetDue(action, due.When, context)),
            Change.SetPriority priority => OnActions(priority.Targets, insistence, plan, action => EditRules.SetPriority(action, priority.Priority)),
            Change.Spend spend => OnActions(spend.Targets, insistence, plan, action => EditRules.Spend(action, spend.Days)),
            Change.Note note => OnActions(note.Targets, insistence, plan, action => EditRules.Note(action, note.Text)),
            Change.Add add => EditRules.Add(add, context),
            Change.Undo => throw new InvalidOperationException("What to take back stands in the journal."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Asks one rule about each action named and puts what it says together.</summary>
    private static Decision OnActions(
        ImmutableArray<ActionReference> references, Insistence insistence, PlanSnapshot plan, Func<ActionSnapshot, Effect> rule)
    {
        var (actions, refusal) = Targets.Whole(references, plan);
        return refusal is not null ? new Decision.Refused(refusal) : Effects.Together(actions.Select(action => (action, rule(action))), insistence);
    }

    private static Decision WithoutReason(Change.Block block, PlanSnapshot plan)
    {
        var (actions, refusal) = Targets.Whole(block.Targets, plan);
        if (refusal is not null) return new Decision.Refused(refusal);

        // Somebody who blocks what is blocked is told so before being asked why.
        var decided = Effects.Together(actions.Select(action => (action, StatusRules.Block(action, ""))), Insistence.Confirmed);
        return decided is Decision.Write ? new Decision.ReasonMissing(actions) : decided;
    }
}
