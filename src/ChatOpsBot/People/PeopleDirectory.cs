using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Everybody the deployment knows, in memory. Before it is used it is checked against the store, as plans are.</summary>
internal sealed class PeopleDirectory(IStore store, IDbContextFactory<BotDbContext> contexts)
{
    private volatile Holding? _held;

    /// <summary>As it was last seen: for what was checked a moment ago in the same message.</summary>
    internal PeopleSnapshot LastSeen => _held?.Snapshot ?? PeopleSnapshot.Empty;

    /// <summary>As of the last commit of any process.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<PeopleSnapshot> CurrentAsync(CancellationToken cancellation, long? look = null)
    {
        // The stamp is read before the rows: a commit in between makes the next message look again.
        var stamp = look ?? await store.PeopleStampAsync(cancellation);
        if (_held is { } held && held.Stamp == stamp) return held.Snapshot;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var version = await VersionAsync(database, cancellation);
        var snapshot = _held is { } known && known.Version == version ? known.Snapshot : await LoadAsync(database, cancellation);
        _held = new Holding(stamp, version, snapshot);
        return snapshot;
    }

    /// <summary>The tables are read one after the other: read again when somebody changed them meanwhile.</summary>
    private static async Task<PeopleSnapshot> LoadAsync(BotDbContext database, CancellationToken cancellation)
    {
        while (true)
        {
            var version = await VersionAsync(database, cancellation);
            // Nobody has been written down yet: there is nothing to load.
            if (version == Roster.Empty().Version) return PeopleSnapshot.Empty;

            var snapshot = PeopleSnapshot.Of(
                await database.People.AsNoTracking().Include(person => person.Accounts).ToListAsync(cancellation),
                await database.Grants.AsNoTracking().ToListAsync(cancellation),
                await database.RoleLinks.AsNoTracking().ToListAsync(cancellation),
                await database.PlanSettings.AsNoTracking().ToListAsync(cancellation),
                await database.Bindings.AsNoTracking().ToListAsync(cancellation),
                await database.RoleGroups.AsNoTracking().ToListAsync(cancellation));
            if (await VersionAsync(database, cancellation) == version) return snapshot;
        }
    }

    private static Task<long> VersionAsync(BotDbContext database, CancellationToken cancellation) =>
        database.Rosters.Select(directory => directory.Version).SingleAsync(cancellation);

    private sealed record Holding(long Stamp, long Version, PeopleSnapshot Snapshot);
}
