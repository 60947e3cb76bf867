using System.Collections.Immutable;

namespace ChatOpsBot.Core.People;

/// <summary>Whose things a capability is about, and what that asks beyond the right.</summary>
public enum Limit
{
    /// <summary>Nothing: the right alone decides.</summary>
    None,

    /// <summary>A member may do it to own and unowned actions; a lead to every one.</summary>
    OwnOrUnowned,

    /// <summary>The contact of the level called, their delegate, or an admin; at the first level a lead too.</summary>
    Contact,

    /// <summary>The same, and every lead at every level.</summary>
    ContactOrLead,

    /// <summary>Whoever opened it, or a lead.</summary>
    OpenerOrLead,
}

/// <param name="Least">The right it takes at least.</param>
public sealed record RightsRule(Capability Capability, Right Least, Limit Limit);

/// <summary>Who may do what: one line for each capability (PRODUCT, Rights).</summary>
public static class RightsTable
{
    /// <summary>
    /// What the product leaves open is decided so. Notes, points of attention, decisions and incidents say something and
    /// change no action: a member may say it of any. Adding is a member's, since a new action belongs to nobody until it is
    /// given. Archiving is a lead's, also of one's own: it takes a part out of the plan. Undo takes back one's own change.
    /// The contact of a level may be a guest, so acknowledging asks for no right of the plan.
    /// </summary>
    public static ImmutableArray<RightsRule> Rules { get; } =
    [
        new(Capability.Ask, Right.Viewer, Limit.None),
        new(Capability.Watch, Right.Viewer, Limit.None),
        new(Capability.OwnSettings, Right.Viewer, Limit.None),
        new(Capability.JoinAccount, Right.Viewer, Limit.None),
        new(Capability.IntroduceOneself, Right.Viewer, Limit.None),
        new(Capability.ListPlans, Right.Viewer, Limit.None),
        new(Capability.Claim, Right.Viewer, Limit.None),
        new(Capability.Acknowledge, Right.Viewer, Limit.Contact),
        new(Capability.Resolve, Right.Viewer, Limit.ContactOrLead),
        new(Capability.Start, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Complete, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Undone, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Block, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Unblock, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Reopen, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Assign, Right.Member, Limit.OwnOrUnowned),
        new(Capability.SetDue, Right.Member, Limit.OwnOrUnowned),
        new(Capability.SetPriority, Right.Member, Limit.OwnOrUnowned),
        new(Capability.SetTitle, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Spend, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Snooze, Right.Member, Limit.OwnOrUnowned),
        new(Capability.OnTrack, Right.Member, Limit.OwnOrUnowned),
        new(Capability.Note, Right.Member, Limit.None),
        new(Capability.Attention, Right.Member, Limit.None),
        new(Capability.Decision, Right.Member, Limit.None),
        new(Capability.Incident, Right.Member, Limit.None),
        new(Capability.Add, Right.Member, Limit.None),
        new(Capability.Undo, Right.Member, Limit.None),
        new(Capability.Escalate, Right.Member, Limit.None),
        new(Capability.Withdraw, Right.Member, Limit.OpenerOrLead),
        new(Capability.Archive, Right.Lead, Limit.None),
        new(Capability.RecordValue, Right.Lead, Limit.None),
        new(Capability.LinkRole, Right.Lead, Limit.None),
        new(Capability.ConfirmPerson, Right.Lead, Limit.None),
        new(Capability.BindConversation, Right.Lead, Limit.None),
        new(Capability.PlanSettings, Right.Lead, Limit.None),
        new(Capability.PlanStart, Right.Lead, Limit.None),
        new(Capability.GoNoGo, Right.Lead, Limit.None),
        new(Capability.PlanClose, Right.Lead, Limit.None),
        new(Capability.Publish, Right.Lead, Limit.None),
        new(Capability.Pause, Right.Lead, Limit.None),
        new(Capability.Import, Right.Admin, Limit.None),
        new(Capability.Grant, Right.Admin, Limit.None),
        new(Capability.Forget, Right.Admin, Limit.None),
        new(Capability.Schedule, Right.Admin, Limit.None),
    ];

    private static readonly ImmutableDictionary<Capability, RightsRule> ByCapability = Rules.ToImmutableDictionary(rule => rule.Capability);

    public static RightsRule Of(Capability capability) => ByCapability[capability];
}
