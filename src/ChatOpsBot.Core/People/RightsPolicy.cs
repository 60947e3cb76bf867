using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>What a command is about, as far as rights depend on it.</summary>
public sealed record RightsTarget
{
    public static readonly RightsTarget None = new();

    public ImmutableArray<ActionSnapshot> Actions { get; init; } = [];

    /// <summary>What is tracked beside the actions and named with them.</summary>
    public ImmutableArray<PlanItemSnapshot> Items { get; init; } = [];

    /// <summary>The level of an escalation that is answered.</summary>
    public LevelSnapshot? Level { get; init; }

    /// <summary>Who stands in for the level's contact at the moment; null for nobody.</summary>
    public string? Delegate { get; init; }

    /// <summary>Who opened the escalation.</summary>
    public string? Opener { get; init; }

    /// <summary>The actions a change names. One that is not there is nobody's: the change itself says so.</summary>
    public static RightsTarget Of(Change change, PlanSnapshot plan) => new()
    {
        Actions = Targets.Named(change, plan),
        Items = Targets.NamedItems(change, plan),
    };
}

/// <summary>Whether somebody may do something.</summary>
public abstract record RightsDecision
{
    private RightsDecision() { }

    /// <param name="MayTake">Actions without an owner that a member is about to change: the answer offers to take them.</param>
    public sealed record Allowed(ImmutableArray<ActionSnapshot> MayTake) : RightsDecision;

    /// <param name="Needed">The right that would have sufficed.</param>
    /// <param name="OfOthers">The actions that belong to others, where that is the reason.</param>
    public sealed record Refused(Right Needed, ImmutableArray<ActionSnapshot> OfOthers) : RightsDecision
    {
        /// <summary>The same of what is tracked beside the actions.</summary>
        public ImmutableArray<PlanItemSnapshot> ItemsOfOthers { get; init; } = [];
    }

    /// <summary>The level's contact, their delegate or an admin answers it.</summary>
    public sealed record NotTheContact(LevelSnapshot? Level) : RightsDecision;

    /// <summary>A change by an account that is nobody's yet: it is kept until that is known.</summary>
    public sealed record Unknown : RightsDecision;
}

/// <summary>Decides what somebody may do, by the one table of rights.</summary>
public static class RightsPolicy
{
    public static RightsDecision Decide(Speaker speaker, Capability capability, RightsTarget target)
    {
        var rule = RightsTable.Of(capability);
        if (IsUnknown(speaker) && rule.Least is Right.Member) return new RightsDecision.Unknown();
        if (speaker.Right < rule.Least) return new RightsDecision.Refused(rule.Least, []);

        return rule.Limit switch
        {
            Limit.None => new RightsDecision.Allowed([]),
            Limit.OwnOrUnowned => OwnOrUnowned(speaker, target),
            Limit.Contact => Contact(speaker, target, leads: target.Level is { Id.Number: 1 }),
            Limit.ContactOrLead => Contact(speaker, target, leads: true),
            Limit.OpenerOrLead => speaker.Right >= Right.Lead || target.Opener is { } opener && speaker.Is(opener)
                ? new RightsDecision.Allowed([])
                : new RightsDecision.Refused(Right.Lead, []),
        };
    }

    /// <summary>An ordinary account of a platform that nobody has been linked to. On this machine the name spoken as is the person.</summary>
    private static bool IsUnknown(Speaker speaker) => speaker is { Person: null, Right: Right.Member, Account: { IsLocal: false, IsProgram: false } };

    private static RightsDecision OwnOrUnowned(Speaker speaker, RightsTarget target)
    {
        if (speaker.Right >= Right.Lead) return new RightsDecision.Allowed([]);

        var others = target.Actions.Where(action => !action.Owners.IsEmpty && !speaker.Owns(action)).ToImmutableArray();
        var items = target.Items.Where(item => !item.Owners.IsEmpty && !item.Owners.Any(speaker.Is)).ToImmutableArray();
        if (!others.IsEmpty || !items.IsEmpty) return new RightsDecision.Refused(Right.Lead, others) { ItemsOfOthers = items };

        return new RightsDecision.Allowed(speaker.Name is null ? [] : [.. target.Actions.Where(action => action.Owners.IsEmpty)]);
    }

    private static RightsDecision Contact(Speaker speaker, RightsTarget target, bool leads)
    {
        var isContact = target.Level?.Contact is { } contact && speaker.Is(contact) || target.Delegate is { } standIn && speaker.Is(standIn);
        return isContact || speaker.Right >= (leads ? Right.Lead : Right.Admin)
            ? new RightsDecision.Allowed([])
            : new RightsDecision.NotTheContact(target.Level);
    }
}
