using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Operations.Telemetry;

/// <summary>What waits in the store at an instant.</summary>
/// <param name="OutboxSince">Since when the oldest message that may be sent waits, UTC; null where none does.</param>
/// <param name="Overdue">Steps of escalations and calendars whose instant has passed.</param>
/// <param name="Dead">Messages that were given up within a day.</param>
internal sealed record Backlog(DateTimeOffset At, int Outbox, DateTimeOffset? OutboxSince, int Inbox, DateTimeOffset? InboxSince, int Overdue, int Dead)
{
    /// <summary>A deadline is noticed within this.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    internal static async Task<Backlog> OfAsync(BotDbContext database, DateTimeOffset now, CancellationToken cancellation)
    {
        var (late, dayAgo) = (now - Grace, now.AddDays(-1));
        var waiting = database.Outbox.Where(entry => entry.State == OutboxState.Waiting && (entry.NotBefore ?? entry.CreatedAt) <= now);
        var arrived = database.Inbox.Where(entry => entry.State == InboxState.Waiting);
        return new Backlog(
            now,
            await waiting.CountAsync(cancellation),
            await waiting.MinAsync(entry => (DateTimeOffset?)(entry.NotBefore ?? entry.CreatedAt), cancellation),
            await arrived.CountAsync(cancellation),
            await arrived.MinAsync(entry => (DateTimeOffset?)entry.ReceivedAt, cancellation),
            await database.Escalations.CountAsync(escalation => escalation.NextAt < late, cancellation)
                + await database.PlanTimers.CountAsync(timer => timer.NextAt < late, cancellation),
            await database.Outbox.CountAsync(entry => entry.State == OutboxState.Dead && entry.EndedAt > dayAgo, cancellation));
    }
}
