using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>A plan by which people choose.</summary>
/// <param name="Title">As its document says.</param>
public sealed record PlanChoice(PlanKey Key, string Title);

/// <summary>Which plan a message is about.</summary>
public abstract record ConversationPlan
{
    private ConversationPlan() { }

    public sealed record Of(PlanKey Plan) : ConversationPlan;

    /// <summary>Several are possible: the sender is asked which.</summary>
    public sealed record Ask(ImmutableArray<PlanChoice> Choices) : ConversationPlan;

    /// <summary>There is no plan at all.</summary>
    public sealed record None : ConversationPlan;

    /// <summary>What can be spoken of in a workspace: its own plans; one without any speaks of those of this machine, where they are imported.</summary>
    public static ImmutableArray<PlanChoice> In(WorkspaceKey workspace, ImmutableArray<PlanChoice> plans)
    {
        ImmutableArray<PlanChoice> home = [.. plans.Where(plan => plan.Key.Home == workspace)];
        return home.IsEmpty ? [.. plans.Where(plan => plan.Key.Home == WorkspaceKey.Local)] : home;
    }

    /// <summary>
    /// Of a conversation that is bound to none: the only plan there is in the workspace; else the only one the sender has a right
    /// or a role in; else they are asked.
    /// </summary>
    public static ConversationPlan Decide(ImmutableArray<PlanChoice> inWorkspace, ImmutableArray<PlanKey> ofSender)
    {
        if (inWorkspace is [var only]) return new Of(only.Key);

        var own = inWorkspace.Where(choice => ofSender.Contains(choice.Key)).ToImmutableArray();
        return own switch
        {
            [var one] => new Of(one.Key),
            { IsEmpty: false } => new Ask(own),
            _ => inWorkspace.IsEmpty ? new None() : new Ask(inWorkspace),
        };
    }

    /// <summary>The plan that somebody names: by its short name, its title, or the only one with all the words typed.</summary>
    public static PlanChoice? Named(string typed, ImmutableArray<PlanChoice> plans)
    {
        var folded = Folding.Fold(typed);
        if (plans.FirstOrDefault(plan => plan.Key.Plan == folded || Folding.Fold(plan.Title) == folded) is { } same) return same;

        var near = plans.Where(plan => Assignee.Matches(plan.Title, typed) || Assignee.Matches(plan.Key.Plan, typed)).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
