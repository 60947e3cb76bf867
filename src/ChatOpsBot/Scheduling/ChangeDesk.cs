using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Reports;

namespace ChatOpsBot.Scheduling;

/// <summary>Hears of every change as it is written: ends what it ends, and sets what the clock has to look at again.</summary>
internal sealed class ChangeDesk(EscalationDesk escalations, PushDesk pushes, PublicationDesk publications, StandUpDesk standUps, PlanClocks clocks, PeopleDirectory directory)
{
    /// <param name="after">The plan as the change leaves it.</param>
    /// <returns>The escalations that ended with it.</returns>
    internal async Task<ImmutableArray<Escalation>> HearAsync(
        WriterSession session, PlanSnapshot after, Decision.Write write, ChangeOrigin origin, CancellationToken cancellation)
    {
        var ended = await escalations.HearAsync(session, after, write.Changes, isUndo: write.Undoes is not null, origin, cancellation);
        await publications.HearAsync(session, after, write.Changes, origin, cancellation);
        var people = directory.LastSeen(after.Key.Home);
        if (!ClockSwitch.IsOn(after, people)) return ended;

        await SayStartedAsync(session, after, write, clocks.Of(after.Key, people), origin.At, cancellation);
        await publications.OfferAsync(session, after, write.Changes, origin.At, cancellation);
        await standUps.HearAsync(session, after, write.Changes, origin.At, cancellation);
        if (write.Changes.Any(PlanTimers.MovesAgenda)) (await PlanTimers.AgendaAsync(session.Database, after.Key, origin.At, cancellation)).Set(origin.At);
        await PlanTimers.DrawBoardAsync(session.Database, after.Key, origin.At, cancellation);
        return ended;
    }

    /// <summary>Started before its planned day: whoever operates what it changes is told now.</summary>
    private async Task SayStartedAsync(WriterSession session, PlanSnapshot after, Decision.Write write, WorkingTime time, DateTimeOffset now, CancellationToken cancellation)
    {
        if (OpsAudience.Of(after) is null) return;

        foreach (var change in write.Changes.Where(change => change is { Subject.IsAction: true, Field: ChangedField.Status, New: { } status } && FieldValue.Status(status) is ActionStatus.InProgress))
            if (after.WithId(change.Subject.Number) is { } action && PlannedStart.Of(action, after.Start, time.Calendar) is { } start && start > ZonedTime.DayIn(time.Zone, now))
                await pushes.OweAsync(session, after.Key, [new Push(Recipient.PlanChannel, new Draft.AboutToStart(action.Id, start))], now, cancellation);
    }
}
