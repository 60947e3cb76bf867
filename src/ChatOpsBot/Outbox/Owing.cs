using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>Stores what is owed within the unit that owes it; what this process can send itself is on its way after the commit.</summary>
/// <param name="platforms">Those that can be posted on.</param>
internal sealed class Owing(Leases leases, DeliveryTurns turns, IReadOnlyCollection<string> platforms)
{
    /// <summary>Rows that this process keeps for itself at once; what is more is taken up when these are done, by whoever is free.</summary>
    private const int MostInHand = 1_000;

    /// <summary>Rows that wait for one row and are woken at once; more than these would look for it by themselves.</summary>
    private const int MostWoken = 200;

    internal void Owe(WriterSession session, Owed owed, DateTimeOffset now)
    {
        var entry = OutboxEntry.Of(owed, now);
        session.Database.Outbox.Add(entry);
        if (entry.NextAt > now || !MayTake(entry)) return;

        entry.Take(leases.Take(now));
        session.AfterCommit(() => turns.Add(entry));
    }

    /// <returns>False when the intent is stored already.</returns>
    internal async Task<bool> OweOnceAsync(WriterSession session, Owed owed, DateTimeOffset now, CancellationToken cancellation)
    {
        var (home, outbox) = (owed.Conversation.Workspace, session.Database.Outbox);
        if (outbox.Local.Any(entry => entry.Platform == home.Platform && entry.Workspace == home.Workspace && entry.Intent == owed.Intent)) return false;
        if (await outbox.AnyAsync(entry => entry.Platform == home.Platform && entry.Workspace == home.Workspace && entry.Intent == owed.Intent, cancellation))
            return false;

        Owe(session, owed, now);
        return true;
    }

    /// <summary>Takes up what waited for a row that is ended now.</summary>
    internal async Task WakeAsync(WriterSession session, OutboxEntry ended, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await session.Database.Outbox.AsNoTracking()
            .Where(row => row.Platform == ended.Platform && row.Workspace == ended.Workspace && row.WaitsFor == ended.Intent && row.LeasedBy == null)
            .OrderBy(row => row.Sequence).Take(MostWoken).ToListAsync(cancellation);
        var woken = new List<OutboxEntry>(rows.Count);
        foreach (var row in rows)
        {
            var lease = MayTake(row) ? leases.Take(now) : null;
            var won = await session.Database.Outbox.Where(stored => stored.Sequence == row.Sequence && stored.WaitsFor == ended.Intent && stored.LeasedBy == null)
                .ExecuteUpdateAsync(
                    lay => lay.SetProperty(stored => stored.WaitsFor, (string?)null)
                        .SetProperty(stored => stored.NextAt, lease == null ? now : lease.Until)
                        .SetProperty(stored => stored.LeasedBy, lease == null ? null : lease.Token),
                    cancellation);
            if (won == 0 || lease is null) continue;

            row.GiveBack(now);
            row.Take(lease);
            woken.Add(row);
        }

        if (woken.Count > 0) session.AfterCommit(() => turns.Add(woken));
    }

    private bool MayTake(OutboxEntry entry) => leases.IsServing && platforms.Contains(entry.Platform) && turns.Waiting < MostInHand;
}
