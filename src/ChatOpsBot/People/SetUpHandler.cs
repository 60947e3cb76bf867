using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;

namespace ChatOpsBot.People;

/// <summary>Takes a command that sets something up to its handler, once the right is there; state, audit and receipt stand together.</summary>
internal sealed class SetUpHandler(
    MessageReader reader, Speakers speakers, RightsCheck rights, HeldChangeHandler held, SettingsHandler settings, TimeProvider time)
{
    internal async Task<BotMessage> HandleAsync(WriterSession session, InboundMessage message, CancellationToken cancellation)
    {
        var database = session.Database;
        if (await database.Receipts.FindAsync([message.Workspace.Platform, message.Workspace.Workspace, message.DeliveryId], cancellation) is { } receipt)
            return MessageJson.Read(receipt.Reply);

        var plan = await session.PlanAsync(message.Workspace, cancellation)
            ?? throw new InvalidOperationException("The plan was taken away while it was being set up. Say it again.");
        var now = time.GetUtcNow();
        var (parsed, context) = reader.Read(message, plan, now);
        if (parsed is not ParsedCommand.SettingUp { SetUp: var setUp }) return Answer.To(parsed, context);

        var records = await PeopleRecords.LoadAsync(database, cancellation);
        var people = records.Snapshot();
        var speaker = SpeakerPolicy.Identify(message.Account, message.Standing, plan, people, speakers.Admins);
        var capability = Capabilities.Of(setUp);
        if ((await rights.AskAsync(database, message, speaker, capability, RightsTarget.None, context, now, cancellation)).Refusal is { } refusal) return refusal;

        var work = new SetUpWork(session, message, context, speaker, records, people, speakers.Admins, reader.ZoneOf(plan), now);
        var reply = await DoAsync(setUp, work, cancellation);
        if (IsRead(setUp)) return reply;

        if (reply.Kind is MessageKind.Answer || work.Outcome is not AuditOutcome.Done)
            await RightsCheck.AuditAsync(database, message, plan.Key, now, capability, work.AuditItems, work.Outcome, cancellation);
        if (reply.Kind is MessageKind.Answer) database.Receipts.Add(Receipt.Of(message, now, reply));
        return reply;
    }

    private async Task<BotMessage> DoAsync(SetUp setUp, SetUpWork work, CancellationToken cancellation) => setUp switch
    {
        SetUp.LinkRole link => LinkHandler.Handle(link, work),
        SetUp.LinkMe => await JoinHandler.ShowCodeAsync(work, cancellation),
        SetUp.JoinByCode join => await JoinHandler.JoinAsync(join, work, cancellation),
        SetUp.Claim claim => await GrantHandler.ClaimAsync(claim, work, cancellation),
        SetUp.Grant grant => GrantHandler.Grant(grant, work),
        SetUp.IAm introduced => await HeldChangeHandler.IntroduceAsync(introduced, work, cancellation),
        SetUp.Confirm confirm => await held.ConfirmAsync(confirm, work, cancellation),
        SetUp.ListPlans => await PlaceHandler.ListAsync(work, cancellation),
        SetUp.Here here => await PlaceHandler.BindAsync(here, work, cancellation),
        SetUp.ShowSettings => settings.Show(work),
        SetUp.SetOwn own => SettingsHandler.SetOwn(own, work),
        SetUp.SetPlan ofPlan => settings.SetPlan(ofPlan, work),
        SetUp.FirstSteps => FirstStepsMessages.Of(work.Language, work.Plan, FirstSteps.Of(work.Plan, work.People)),
        SetUp.PlanStart start => await PlanStartHandler.HandleAsync(start, work, cancellation),
        _ => throw new UnreachableException(),
    };

    /// <summary>What only looks leaves no trace.</summary>
    private static bool IsRead(SetUp setUp) => setUp is SetUp.ListPlans or SetUp.ShowSettings or SetUp.FirstSteps;
}
