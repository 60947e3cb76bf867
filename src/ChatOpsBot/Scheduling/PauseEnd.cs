using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Scheduling;

/// <summary>Announces that clocks go on, and looks at the calendar for what fell into the pause.</summary>
internal static class PauseEnd
{
    /// <param name="by">Who ended it before its time; null for the clock.</param>
    internal static async Task SayAsync(
        WriterSession session, EscalationDesk escalations, PushDesk pushes, PlanKey plan, DateTimeOffset from, string? by, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var escalation in await Scenes.Of(session.Database, plan).Where(one => one.EndedAt == null).ToListAsync(cancellation))
        {
            var since = escalation.LastLine;
            escalation.Resumed(by, now);
            await escalations.TellAsync(session, escalation, since, now, cancellation);
        }

        await pushes.OweAsync(session, plan, [new Push(Recipient.PlanChannel, new Draft.PauseOver(from))], now, cancellation);
        if (await PlanTimers.FindAsync(session.Database, plan, TimerKind.Agenda, cancellation) is { } agenda) agenda.LookBack(from, now);
    }
}
