using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Reminders;

/// <summary>Makes a reminder at the moment it is sent, and tells the escalation what became of it.</summary>
internal sealed class PushComposer(PlanSnapshots snapshots, Scenes scenes, Lazy<EscalationDesk> escalations) : IMessageComposer
{
    public string Kind => PushDraft.Kind;

    public async Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        if (PushDraft.Read(rest) is not { } push || await snapshots.CurrentAsync(push.Plan, cancellation) is not { } plan)
            return new Composed.NoLongerTrue("The plan is gone.");

        if (await StoredPosts.OfAsync(database, push, plan, cancellation) is { } stored) return stored;

        var scene = await LoadAsync(database, plan, push.Draft, cancellation);
        var plans = push.Draft switch
        {
            Draft.Digest { Person: not null } => await scenes.AllMorningsAsync(database, push.Plan.Home, cancellation),
            Draft.StandUpQuestions questions => await scenes.AllStandUpsAsync(database, push.Plan.Home, questions.Day, cancellation),
            _ => [scene],
        };
        return DraftMessages.Make(push.Draft, push.Again, scene, plans, now) switch
        {
            Made.Of made => new Composed.Of(await IsOneOfSeveralAsync(push.Plan, cancellation) ? made.Message.In(push.Plan) : made.Message),
            Made.NoLongerTrue no => new Composed.NoLongerTrue(no.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Whether a conversation may tell of other plans too, so that what is pressed has to say which it is about.</summary>
    private async Task<bool> IsOneOfSeveralAsync(PlanKey plan, CancellationToken cancellation) => (await snapshots.PlansAsync(plan.Home, cancellation)).Length > 1;

    /// <summary>Whoever was called is rung under the card of what they were called for.</summary>
    public string? ThreadIn(ConversationKey channel, string rest) => PushDraft.Read(rest) is { Draft: Draft.Call call, Plan: var plan }
        ? PushDesk.Intent(new Push(Recipient.PlanChannel, new Draft.Card(call.Escalation)), plan, channel)
        : null;

    public async Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation)
    {
        if (PushDraft.Read(rest) is not { Again: false } push) return;

        if (push.Draft is Draft.StandUpQuestions questions && result is SendResult.Sent) await AskedAsync(session, push.Plan, questions, now, cancellation);
        if (NumberOf(push.Draft) is { } number && PersonOf(push.Draft) is { } person)
            await escalations.Value.RecordAsync(session, push.Plan, number, push.Draft, person, result, now, cancellation);
    }

    /// <summary>Who was asked about what is known from what was sent.</summary>
    private async Task AskedAsync(WriterSession session, PlanKey key, Draft.StandUpQuestions questions, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.PlanAsync(key, cancellation) is not { } plan) return;

        var (person, day) = (questions.Person, questions.Day);
        var own = await scenes.ForStandUpAsync(session.Database, plan, day, cancellation);
        foreach (var scene in StandUpQuestions.StillToAsk(own, await scenes.AllStandUpsAsync(session.Database, key.Home, day, cancellation), person, day, now))
            foreach (var action in StandUpQuestions.Of(scene, person, day, now))
                (await session.Database.StandUpAnswers.OneAsync(scene.Plan.Key, day, person, action.Id, cancellation)).Asked(now);
    }

    private async Task<Scene> LoadAsync(BotDbContext database, PlanSnapshot plan, Draft draft, CancellationToken cancellation) => draft switch
    {
        Draft.StandUp standUp => await scenes.ForStandUpAsync(database, plan, standUp.Day, cancellation),
        Draft.StandUpQuestions questions => await scenes.ForStandUpAsync(database, plan, questions.Day, cancellation),
        Draft.StandUpAnswers answers => await scenes.ForStandUpAsync(database, plan, answers.Day, cancellation),
        Draft.Steering or Draft.MilestoneDraft => await scenes.WithJournalAsync(database, plan, DateTimeOffset.MinValue, cancellation),
        Draft.ReportPreview preview => await scenes.ForReportAsync(database, plan, preview.Week, cancellation),
        _ => await scenes.LoadAsync(database, plan, cancellation, NumberOf(draft)),
    };

    private static int? NumberOf(Draft draft) => draft switch
    {
        Draft.Card card => card.Escalation,
        Draft.Call call => call.Escalation,
        Draft.Story story => story.Escalation,
        Draft.ForAdmins admins => admins.Escalation,
        _ => null,
    };

    private static string? PersonOf(Draft draft) => draft switch
    {
        Draft.Call call => call.Person,
        Draft.Story story => story.Person,
        _ => null,
    };
}
