using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ChatOpsBot.Inbox;

/// <summary>Rows that are worked on under a lease, as any process may take them up.</summary>
/// <param name="takesOver">What is written down of rows as they are taken, beside their lease.</param>
internal sealed class LeasedTable<TRow>(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Leases leases, Action<UpdateSettersBuilder<TRow>>? takesOver = null) where TRow : class, ILeased
{
    /// <summary>Rows taken at one look.</summary>
    internal const int MostAtOnce = 200;

    /// <summary>Takes what <paramref name="due"/> finds at this instant; a look that finds nothing writes nothing.</summary>
    /// <param name="due">In the order in which they are to be worked on, and no more than can be held.</param>
    internal async Task<IReadOnlyList<TRow>> TakeAsync(Func<BotDbContext, IQueryable<TRow>> due, DateTimeOffset now)
    {
        await using (var context = await contexts.CreateDbContextAsync())
            if (!await due(context).AnyAsync()) return [];

        return await units.RunAsync(async (session, stopping) =>
        {
            var taken = await session.Database.LockAsync(await due(session.Database).AsNoTracking().ToListAsync(stopping), now, stopping);
            if (taken.Count == 0) return taken;

            var lease = leases.Take(now);
            var sequences = taken.ConvertAll(row => row.Sequence);
            await session.Database.Set<TRow>().Where(stored => sequences.Contains(stored.Sequence)).ExecuteUpdateAsync(
                lay =>
                {
                    lay.SetProperty(stored => stored.NextAt, lease.Until).SetProperty(stored => stored.LeasedBy, lease.Token);
                    takesOver?.Invoke(lay);
                },
                stopping);
            foreach (var row in taken) row.TakeOver(lease);
            return taken;
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
