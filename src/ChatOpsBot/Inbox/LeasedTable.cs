using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ChatOpsBot.Inbox;

/// <summary>Rows that are worked on under a lease, as any process may take them up.</summary>
/// <param name="takesOver">What is written down of a row as it is taken, beside its lease.</param>
internal sealed class LeasedTable<TRow>(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Leases leases, Action<UpdateSettersBuilder<TRow>, TRow>? takesOver = null) where TRow : class, ILeased
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
            var rows = await due(session.Database).AsNoTracking().ToListAsync(stopping);
            var taken = new List<TRow>(rows.Count);
            foreach (var row in rows)
            {
                // Two processes may see the same row due: it is whose update finds it so.
                var lease = leases.Take(now);
                var won = await session.Database.Set<TRow>().Where(stored => stored.Sequence == row.Sequence && stored.NextAt <= now).ExecuteUpdateAsync(
                    lay =>
                    {
                        lay.SetProperty(stored => stored.NextAt, lease.Until).SetProperty(stored => stored.LeasedBy, lease.Token);
                        takesOver?.Invoke(lay, row);
                    },
                    stopping);
                if (won == 0) continue;

                row.TakeOver(lease);
                taken.Add(row);
            }

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
