using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>Rows that are worked on under a lease, as any process may take them up.</summary>
internal sealed class LeasedTable<TRow>(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Leases leases) where TRow : class, ILeased
{
    /// <summary>Rows taken at one look.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Takes what <paramref name="due"/> finds at this instant; a look that finds nothing writes nothing.</summary>
    internal async Task<IReadOnlyList<TRow>> TakeAsync(Func<BotDbContext, IQueryable<TRow>> due, DateTimeOffset now)
    {
        await using (var context = await contexts.CreateDbContextAsync())
            if (!await due(context).AnyAsync()) return [];

        return await units.RunAsync(async (session, stopping) =>
        {
            var rows = await due(session.Database).OrderBy(row => row.Sequence).Take(MostAtOnce).ToListAsync(stopping);
            foreach (var row in rows) row.Take(leases.Take(now));
            return rows;
        });
    }

    /// <summary>The row, to be changed in the unit that is running; null when it is finished or in other hands by now.</summary>
    internal static Task<TRow?> HeldAsync(WriterSession session, TRow row, CancellationToken cancellation) =>
        session.Database.Set<TRow>().SingleOrDefaultAsync(stored => stored.Sequence == row.Sequence && stored.LeasedBy == row.LeasedBy, cancellation);

    /// <summary>Lets go of rows that are still in hand, to be taken up from this instant on.</summary>
    internal async Task GiveBackAsync(IReadOnlyList<TRow> rows, DateTimeOffset now) => await units.RunAsync(async (session, stopping) =>
    {
        foreach (var row in rows)
            if (await HeldAsync(session, row, stopping) is { } held) held.GiveBack(now);
        return rows.Count;
    });
}
