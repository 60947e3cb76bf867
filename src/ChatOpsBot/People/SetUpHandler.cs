using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.News;
using ChatOpsBot.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Web.Calendar;

namespace ChatOpsBot.People;

/// <summary>Takes a command that sets something up to its handler, once the right is there; state and audit stand together.</summary>
internal sealed class SetUpHandler(
    MessageReader reader, PeopleDirectory directory, Speakers speakers, RightsCheck rights, HeldChangeHandler held, SettingsHandler settings, CalendarHandler calendar)
{
    internal async Task<MessageHandler.Handled> HandleAsync(
        WriterSession session, InboundMessage message, SetUp command, AnswerContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var (database, plan) = (session.Database, context.Plan);
        var (realm, admins) = (directory.RealmOf(plan.Key.Home), speakers.AdminsIn(plan.Key.Home));
        var records = await PeopleRecords.LoadAsync(database, realm, cancellation);
        var people = records.Snapshot();
        var speaker = SpeakerPolicy.Identify(message.Account, message.Standing, plan, people, admins) with { ProfileName = message.ProfileName };
        var capability = Capabilities.Of(command);
        if ((await rights.AskAsync(database, message, speaker, capability, RightsTarget.None, context, now, cancellation)).Refusal is { } refusal)
            return new MessageHandler.Handled(refusal, Changed: false);

        var work = new SetUpWork(session, message, context, speaker, records, people, admins, realm, reader.ZoneOf(plan), now);
        var reply = await DoAsync(command, work, cancellation);
        if (IsRead(command)) return new MessageHandler.Handled(reply, Changed: false);

        if (reply.Kind is MessageKind.Answer) await ResetClockAsync(command, work, cancellation);
        if (reply.Kind is MessageKind.Answer || work.Outcome is not AuditOutcome.Done)
            await RightsCheck.AuditAsync(database, message, plan.Key, now, capability, work.AuditItems, work.Outcome, cancellation);
        return new MessageHandler.Handled(reply, Changed: reply.Kind is MessageKind.Answer && !work.IsSecret);
    }

    private async Task<BotMessage> DoAsync(SetUp setUp, SetUpWork work, CancellationToken cancellation) => setUp switch
    {
        SetUp.LinkRole link => LinkHandler.Handle(link, work),
        SetUp.LinkMe => await JoinHandler.ShowCodeAsync(work, cancellation),
        SetUp.JoinByCode join => await JoinHandler.JoinAsync(join, work, cancellation),
        SetUp.Claim claim => await GrantHandler.ClaimAsync(claim, work, cancellation),
        SetUp.Grant grant => GrantHandler.Grant(grant, work),
        SetUp.Forget forget => await ForgetHandler.HandleAsync(forget, work, cancellation),
        SetUp.IAm introduced => await HeldChangeHandler.IntroduceAsync(introduced, work, cancellation),
        SetUp.Confirm confirm => await held.ConfirmAsync(confirm, work, cancellation),
        SetUp.ListWatched => await WatchHandler.ListAsync(work, cancellation),
        SetUp.Watch watch => await WatchHandler.HandleAsync(watch, work, cancellation),
        SetUp.ListPlans => await PlaceHandler.ListAsync(work, cancellation),
        SetUp.Here here => await PlaceHandler.BindAsync(here, work, cancellation),
        SetUp.ShowSettings => settings.Show(work),
        SetUp.ShowSchedule => settings.Schedule(work),
        SetUp.SetOwn own => SettingsHandler.SetOwn(own, work),
        SetUp.SetMailOf other => SettingsHandler.SetMailOf(other, work),
        SetUp.SetPlan ofPlan => settings.SetPlan(ofPlan, work),
        SetUp.Calendar asked => await calendar.HandleAsync(asked, work, cancellation),
        SetUp.FirstSteps => FirstStepsMessages.Of(work.Language, work.Plan, FirstSteps.Of(work.Plan, work.People)),
        SetUp.PlanStart start => await PlanStartHandler.HandleAsync(start, work, cancellation),
        _ => throw new UnreachableException(),
    };

    /// <summary>A new start, and a plan that is switched on, count from now; who is who, and when they work, may move everything else.</summary>
    private static Task ResetClockAsync(SetUp command, SetUpWork work, CancellationToken cancellation) =>
        command is SetUp.PlanStart or SetUp.SetPlan { Key: PlanSettingKey.Reminders }
            ? PlanTimers.StartAnewAsync(work.Database, work.Plan.Key, work.Now, cancellation)
            : command is SetUp.SetOwn ? PlanTimers.LookAgainAtAllAsync(work.Database, work.Realm, work.Now, cancellation)
            : PlanTimers.LookAgainAsync(work.Database, work.Plan.Key, work.Now, cancellation);

    /// <summary>What only looks leaves no trace.</summary>
    private static bool IsRead(SetUp setUp) => setUp is SetUp.Forget { IsSure: false } or SetUp.ListPlans or SetUp.ListWatched or SetUp.ShowSettings or SetUp.ShowSchedule or SetUp.FirstSteps;
}
