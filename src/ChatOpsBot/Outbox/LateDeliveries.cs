using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>Sends urgent messages by another way, once, when they were not accepted in time.</summary>
internal sealed class LateDeliveries(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Owing owing, Composers composers, Undelivered undelivered)
{
    /// <returns>False when none was late.</returns>
    internal async Task<bool> RunDueAsync(DateTimeOffset now)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var late = await context.Outbox.AsNoTracking().Where(entry => entry.AnotherWayAt <= now).OrderBy(entry => entry.Sequence).ToListAsync();
        foreach (var entry in late) await units.RunAsync((session, stopping) => GoAnotherWayAsync(session, entry, now, stopping));
        return late.Count > 0;
    }

    private async Task<bool> GoAnotherWayAsync(WriterSession session, OutboxEntry late, DateTimeOffset now, CancellationToken cancellation)
    {
        // It may have been sent, or have gone another way, since it was seen.
        var entry = await session.Database.Outbox.SingleOrDefaultAsync(row => row.Sequence == late.Sequence && row.AnotherWayAt <= now, cancellation);
        if (entry is null) return false;

        entry.GoAnotherWay();
        if (entry.Draft is null || composers.Knows(entry.Draft))
        {
            // What is no longer true is withdrawn in its own turn.
            if (await composers.ComposeAsync(session.Database, entry, now, cancellation) is not Composed.Of composed) return false;

            entry.Compose(composed.Message);
        }

        foreach (var owed in await undelivered.LateAsync(session.Database, entry, now, cancellation)) await owing.OweOnceAsync(session, owed, now, cancellation);
        return true;
    }
}
