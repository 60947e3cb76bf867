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
    /// <param name="at">When it is said, UTC.</param>
    public static Decision Decide(Change change, Insistence insistence, AnswerContext context, DateTimeOffset at)
    {
        var plan = context.Plan;
        if (plan.ClosedAt is { } closed && change is not Change.ClosePlan) return new Decision.Refused(new Refusal.PlanIsClosed(closed));

        return change switch
        {
            Change.Start start => OnEach(start.Targets, insistence, plan, StatusRules.Start, ItemRules.Refuse),
            Change.Complete complete => CompletionRules.Complete(complete, insistence, plan),
            Change.Undone undone => CompletionRules.Undo(undone, insistence, plan),
            Change.Block { Reason: null } block => WithoutReason(block, plan),
            Change.Block block => OnEach(
                block.Targets, insistence, plan, action => StatusRules.Block(action, block.Reason!), item => ItemRules.Block(item, block.Reason!)),
            Change.Unblock unblock => OnEach(unblock.Targets, insistence, plan, StatusRules.Unblock, ItemRules.Unblock),
            Change.Reopen reopen => OnEach(reopen.Targets, insistence, plan, action => StatusRules.Reopen(action, reopen.Reason), ItemRules.Reopen),
            Change.Archive archive => OnEach(archive.Targets, insistence, plan, StatusRules.Archive, ItemRules.Refuse),
            Change.Assign assign => EditRules.Owners(assign.Owners, context) is { } owners
                ? OnEach(assign.Targets, insistence, plan, action => EditRules.Assign(action, owners), item => ItemRules.Assign(item, owners))
                : new Decision.Refused(new Refusal.WhoAreYou()),
            Change.SetDue due => OnEach(
                due.Targets, insistence, plan, action => EditRules.SetDue(action, due.When, context), item => EditRules.SetDue(item, due.When, context)),
            Change.SetPriority priority => OnEach(
                priority.Targets, insistence, plan,
                action => EditRules.SetPriority(action, priority.Priority), item => ItemRules.SetPriority(item, priority.Priority)),
            Change.SetTitle title => OnEach(title.Targets, insistence, plan, action => EditRules.SetTitle(action, title.Title), ItemRules.Refuse),
            Change.Spend spend => OnEach(spend.Targets, insistence, plan, action => EditRules.Spend(action, spend.Days), ItemRules.Refuse),
            Change.Note note => OnEach(note.Targets, insistence, plan, action => EditRules.Note(action, note.Text), item => ItemRules.Note(item, note.Text)),
            Change.Add add => EditRules.Add(add, context),
            Change.Raise raise => PlanRules.Raise(raise, plan, at),
            Change.Measure measure => PlanRules.Measure(measure, plan),
            Change.Decide decide => PlanRules.Decide(decide, insistence, plan),
            Change.ClosePlan => PlanRules.Close(insistence, plan),
            Change.Undo => throw new InvalidOperationException("What to take back stands in the journal."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Asks the rules about each thing named and puts what they say together.</summary>
    private static Decision OnEach(
        ImmutableArray<ActionReference> references, Insistence insistence, PlanSnapshot plan,
        Func<ActionSnapshot, Effect> action, Func<PlanItemSnapshot, Effect> item)
    {
        if (references.FirstOrDefault(reference => reference.Box is not null) is { } box) return new Decision.Refused(new Refusal.NotForBoxes(box));

        var (targets, refusal) = Targets.Of(references, plan);
        return refusal is not null ? new Decision.Refused(refusal) : Effects.Together(
            targets.Select(target => (target.Subject, target switch
            {
                Target.Whole whole => action(whole.Action),
                Target.Item tracked => item(tracked.Tracked),
                _ => throw new UnreachableException(),
            })),
            insistence);
    }

    /// <summary>Somebody who blocks what is blocked is told so before being asked why.</summary>
    private static Decision WithoutReason(Change.Block block, PlanSnapshot plan)
    {
        var decided = OnEach(block.Targets, Insistence.Confirmed, plan, action => StatusRules.Block(action, ""), item => ItemRules.Block(item, ""));
        return decided is Decision.Write write ? new Decision.ReasonMissing([.. write.Changes.Select(change => change.Subject).Distinct()]) : decided;
    }
}
