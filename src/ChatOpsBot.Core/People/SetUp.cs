using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Something that sets the bot up: who is who, who may what, which plan is meant where, and how people want to be talked to.</summary>
public abstract record SetUp
{
    private SetUp() { }

    /// <param name="People">As typed, a mention of an account as <c>&lt;@U7&gt;</c>, "me" for the sender; empty when nobody fills it any more.</param>
    public sealed record LinkRole(string Role, ImmutableArray<string> People) : SetUp;

    /// <summary>Shows a code to type on the other platform.</summary>
    public sealed record LinkMe : SetUp;

    public sealed record JoinByCode(OneTimeCode Code) : SetUp;

    /// <param name="Written">As typed; what is no code at all is refused like a wrong one.</param>
    public sealed record Claim(string Written) : SetUp;

    public sealed record Grant(string Person, Right Right) : SetUp;

    /// <param name="IsSure">Whether what would be removed was seen and is meant.</param>
    public sealed record Forget(string Person, bool IsSure) : SetUp;

    /// <summary>Says who the sender is; a lead confirms it.</summary>
    public sealed record IAm(string Name) : SetUp;

    public sealed record Confirm(string Name) : SetUp;

    public sealed record ListPlans : SetUp;

    public sealed record ListWatched : SetUp;

    /// <param name="Watching">False to stop.</param>
    public sealed record Watch(ImmutableArray<ActionReference> Targets, bool Watching) : SetUp;

    /// <summary>Binds the conversation to a plan.</summary>
    public sealed record Here(string Plan) : SetUp;

    public sealed record ShowSettings : SetUp;

    public sealed record SetOwn(PersonalSettingKey Key, string Value) : SetUp;

    /// <summary>The address of somebody whom levels or reminders have to reach.</summary>
    /// <param name="Person">As typed.</param>
    public sealed record SetMailOf(string Person, string Address) : SetUp;

    /// <summary>When the plan meets and reports.</summary>
    public sealed record ShowSchedule : SetUp;

    public sealed record SetPlan(PlanSettingKey Key, string Value) : SetUp;

    /// <summary>What is still to be set up, the next step first.</summary>
    public sealed record FirstSteps : SetUp;

    /// <summary>The address under which a calendar reads what its owner has to do.</summary>
    /// <param name="IsWanted">False to end the one there is.</param>
    public sealed record Calendar(bool IsWanted) : SetUp;

    /// <param name="When">A date as typed.</param>
    public sealed record PlanStart(string When) : SetUp;
}

/// <summary>What somebody may set for themselves.</summary>
public enum PersonalSettingKey
{
    Language,
    TimeZone,
    DigestHour,
    PreferredPlatform,
    Mute,

    /// <summary>Whether they are asked before a stand-up.</summary>
    Questions,

    /// <summary>Their own address, for what no platform takes.</summary>
    Mail,
}
