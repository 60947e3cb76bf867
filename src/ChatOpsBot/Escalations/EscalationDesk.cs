using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Escalations;

/// <summary>Moves escalations on, within the unit that is running, and says what happened to whom it concerns.</summary>
internal sealed class EscalationDesk(Scenes scenes, PushDesk pushes, PlanSnapshots snapshots)
{
    /// <summary>One escalation of a plan with its story, to be changed; null when there is none.</summary>
    internal static Task<Escalation?> FindAsync(BotDbContext database, PlanKey plan, int number, CancellationToken cancellation) =>
        Scenes.Of(database, plan).SingleOrDefaultAsync(one => one.Number == number, cancellation);

    internal static async Task<int> NextNumberAsync(BotDbContext database, PlanKey plan, CancellationToken cancellation) =>
        (await database.Escalations.OfPlan(plan).MaxAsync(one => (int?)one.Number, cancellation) ?? 0) + 1;

    /// <summary>Stores one that was just opened, and calls whom it calls.</summary>
    internal async Task OpenAsync(WriterSession session, Escalation opened, DateTimeOffset now, CancellationToken cancellation)
    {
        session.Database.Add(opened);
        await TellAsync(session, opened, since: 0, now, cancellation);
    }

    /// <param name="since">The last line that was told before.</param>
    internal async Task TellAsync(WriterSession session, Escalation escalation, int since, DateTimeOffset now, CancellationToken cancellation)
    {
        await WebhookDesk.EscalatedAsync(session.Database, escalation, since, now, cancellation);
        await pushes.OweAsync(session, escalation.Plan, EscalationNotices.Of(escalation, since), now, cancellation);
    }

    /// <summary>Takes the step of one that was seen due; false when another process has taken it meanwhile.</summary>
    internal async Task<bool> StepAsync(WriterSession session, PlanKey key, int number, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindAsync(session.Database, key, number, cancellation) is not { } escalation || escalation.NextAt is null || escalation.NextAt > now) return false;

        if (await session.PlanAsync(key, cancellation) is not { } plan)
        {
            escalation.Withdraw(by: null, "The plan is gone.", now);
            return true;
        }

        var since = escalation.LastLine;
        escalation.Step(await scenes.TeamAsync(session.Database, plan, cancellation), now);
        await TellAsync(session, escalation, since, now, cancellation);
        return true;
    }

    /// <summary>Hears of every change of a plan: what it ends is ended.</summary>
    /// <returns>Those that ended with it.</returns>
    internal async Task<ImmutableArray<Escalation>> HearAsync(
        WriterSession session, PlanSnapshot after, IReadOnlyList<FieldChange> changes, bool isUndo, ChangeOrigin origin, CancellationToken cancellation)
    {
        var endings = changes.Select(change => (change.Subject, How: EndOf(change, isUndo))).Where(ending => ending.How is not null).ToLookup(ending => ending.Subject, ending => ending.How!.Value);
        var closes = changes.Any(change => change is { Field: ChangedField.Closed, New: not null });
        if (endings.Count == 0 && !closes) return [];

        var open = await Scenes.Of(session.Database, after.Key).Where(one => one.EndedAt == null).ToListAsync(cancellation);
        var ended = ImmutableArray.CreateBuilder<Escalation>();
        var language = PlanClocks.LanguageOf(after, (await scenes.TeamAsync(session.Database, after, cancellation)).People);
        foreach (var escalation in open.Where(one => closes || endings.Contains(one.Subject)))
        {
            var since = escalation.LastLine;
            EscalationEndings.End(escalation, closes ? EscalationEnding.PlanClosed : endings[escalation.Subject].First(), language, origin.Actor, origin.At);
            await TellAsync(session, escalation, since, origin.At, cancellation);
            ended.Add(escalation);
        }

        return ended.ToImmutable();
    }

    /// <summary>What became of a message about an escalation to one person.</summary>
    internal async Task RecordAsync(
        WriterSession session, PlanKey key, int number, Draft draft, string person, SendResult result, DateTimeOffset now, CancellationToken cancellation)
    {
        if (result is SendResult.Sent && draft is not Draft.Call) return;
        if (await FindAsync(session.Database, key, number, cancellation) is not { } escalation) return;

        var since = escalation.LastLine;
        if (result is SendResult.Sent && draft is Draft.Call call)
        {
            if (escalation.IsTold || await snapshots.CurrentAsync(key, cancellation) is not { } plan) return;
            escalation.Told(call.Line, await scenes.TeamAsync(session.Database, plan, cancellation), now);
        }
        else
        {
            escalation.NotTold(person, result is SendResult.NotSent not ? not.Reason : ((SendResult.Dead)result).Reason, now);
        }

        await TellAsync(session, escalation, since, now, cancellation);
    }

    private static EscalationEnding? EndOf(FieldChange change, bool isUndo) => change switch
    {
        { Field: ChangedField.Status, New: { } status } when FieldValue.Status(status) is ActionStatus.Done => EscalationEnding.Done,
        { Field: ChangedField.Status, New: { } status } when FieldValue.Status(status) is ActionStatus.Archived => EscalationEnding.Archived,
        { Field: ChangedField.BlockedReason, Old: not null, New: null } => isUndo ? EscalationEnding.BlockTakenBack : EscalationEnding.Unblocked,
        _ => null,
    };
}
