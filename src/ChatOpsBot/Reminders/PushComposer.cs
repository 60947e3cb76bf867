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
        var plans = push.Draft is Draft.Digest { Person: not null } ? await scenes.AllRunningAsync(database, push.Plan.Home, cancellation) : [scene];
        return DraftMessages.Make(push.Draft, push.Again, scene, plans, now) switch
        {
            Made.Of made => new Composed.Of(made.Message),
            Made.NoLongerTrue no => new Composed.NoLongerTrue(no.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

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
        foreach (var action in StandUpQuestions.Of(await scenes.ForStandUpAsync(session.Database, plan, day, cancellation), person, day, now))
            (await session.Database.StandUpAnswers.OneAsync(key, day, person, action.Id, cancellation)).Asked(now);
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
