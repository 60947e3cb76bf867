using System.Diagnostics;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Everything that somebody may want to do, those things too whose commands are still to come.</summary>
public enum Capability
{
    Ask,
    Watch,
    OwnSettings,
    JoinAccount,
    IntroduceOneself,
    ListPlans,

    Start,
    Complete,
    Undone,
    Block,
    Unblock,
    Reopen,
    Assign,
    SetDue,
    SetPriority,
    SetTitle,
    Spend,
    Snooze,

    /// <summary>Saying before a stand-up that an action is on track.</summary>
    OnTrack,

    Note,
    Attention,
    Decision,
    Incident,
    Add,
    Undo,
    Archive,
    RecordValue,

    Escalate,
    Acknowledge,
    Resolve,
    Withdraw,

    LinkRole,
    ConfirmPerson,
    BindConversation,
    PlanSettings,
    PlanStart,
    GoNoGo,
    PlanClose,
    Publish,
    Pause,

    Import,
    Grant,
    Forget,
    Schedule,

    /// <summary>Becoming the first admin with the code of the log.</summary>
    Claim,
}

/// <summary>What each change of a plan takes.</summary>
public static class Capabilities
{
    public static Capability Of(Change change) => change switch
    {
        Change.Start => Capability.Start,
        Change.Complete => Capability.Complete,
        Change.Undone => Capability.Undone,
        Change.Block => Capability.Block,
        Change.Unblock => Capability.Unblock,
        Change.Reopen => Capability.Reopen,
        Change.Assign => Capability.Assign,
        Change.SetDue => Capability.SetDue,
        Change.SetPriority => Capability.SetPriority,
        Change.SetTitle => Capability.SetTitle,
        Change.Spend => Capability.Spend,
        Change.Note => Capability.Note,
        Change.Add => Capability.Add,
        Change.Archive => Capability.Archive,
        Change.Undo => Capability.Undo,
        Change.Raise { Kind: ItemKind.Attention } => Capability.Attention,
        Change.Raise { Kind: ItemKind.Decision } => Capability.Decision,
        Change.Raise => Capability.Incident,
        Change.Measure => Capability.RecordValue,
        Change.Decide => Capability.GoNoGo,
        Change.ClosePlan => Capability.PlanClose,
        _ => throw new UnreachableException(),
    };

    public static Capability Of(SetUp setUp) => setUp switch
    {
        SetUp.LinkRole or SetUp.SetMailOf => Capability.LinkRole,
        SetUp.LinkMe or SetUp.JoinByCode => Capability.JoinAccount,
        SetUp.Claim => Capability.Claim,
        SetUp.Grant => Capability.Grant,
        SetUp.Forget => Capability.Forget,
        SetUp.IAm => Capability.IntroduceOneself,
        SetUp.Confirm => Capability.ConfirmPerson,
        SetUp.ListPlans => Capability.ListPlans,
        SetUp.Watch or SetUp.ListWatched => Capability.Watch,
        SetUp.Here => Capability.BindConversation,
        SetUp.ShowSettings => Capability.Ask,
        SetUp.SetOwn or SetUp.Calendar => Capability.OwnSettings,
        SetUp.ShowSchedule => Capability.Ask,
        SetUp.SetPlan { Key: PlanSettingKey.Standup or PlanSettingKey.Questions or PlanSettingKey.Report or PlanSettingKey.Steering } => Capability.Schedule,
        SetUp.SetPlan => Capability.PlanSettings,
        SetUp.FirstSteps => Capability.Ask,
        SetUp.PlanStart => Capability.PlanStart,
        _ => throw new UnreachableException(),
    };
}
