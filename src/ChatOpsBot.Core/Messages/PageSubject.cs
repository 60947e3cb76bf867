using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Messages;

/// <summary>What sort of thing a page of the browser shows.</summary>
public enum PageKind
{
    Dashboard,
    Action,
    Milestone,

    /// <summary>What is tracked beside the actions, and risks.</summary>
    Item,
    Escalation,
    Report,
}

/// <summary>What a message is about, as far as there is a page of it.</summary>
/// <param name="Plan">Its short name.</param>
/// <param name="Id">As people name it; empty for the dashboard.</param>
public sealed record PageSubject(string Plan, PageKind Kind, string Id)
{
    public static PageSubject Dashboard(PlanKey plan) => new(plan.Plan, PageKind.Dashboard, "");

    public static PageSubject Of(PlanKey plan, PageKind kind, object id) => new(plan.Plan, kind, $"{id}");

    /// <summary>Of the one thing that is spoken of; several have no page together.</summary>
    public static PageSubject? OfOne(PlanSnapshot plan, ImmutableArray<Subject> subjects) => subjects switch
    {
        [{ IsAction: true } only] when plan.WithId(only.Number) is { } action => Of(plan.Key, PageKind.Action, action.Code),
        [{ Item: { } item }] => Of(plan.Key, PageKind.Item, item),
        _ => null,
    };
}
