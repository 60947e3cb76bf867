using System.Collections.Concurrent;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>
/// Everybody the deployment knows, in memory, realm by realm: whoever asks names a workspace, and learns nothing of other realms.
/// Before it is used it is checked against the store, as plans are.
/// </summary>
internal sealed class PeopleDirectory(IStore store, Realms realms, IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Realms kept in memory; beyond that many, the one that was asked for longest ago is read again.</summary>
    internal const int Most = 500;

    private readonly ConcurrentDictionary<WorkspaceKey, Holding> _others = [];
    private volatile Holding? _house;
    private long _asked;

    internal Realm RealmOf(WorkspaceKey workspace) => realms.Of(workspace);

    /// <summary>As it was last seen: for what was checked a moment ago in the same message.</summary>
    internal PeopleSnapshot LastSeen(WorkspaceKey workspace) => Held(realms.Of(workspace))?.Snapshot ?? PeopleSnapshot.Empty;

    /// <summary>As of the last commit of any process.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<PeopleSnapshot> CurrentAsync(WorkspaceKey workspace, CancellationToken cancellation, long? look = null)
    {
        // The stamp is read before the rows: a commit in between makes the next message look again.
        var realm = realms.Of(workspace);
        var stamp = look ?? await store.PeopleStampAsync(cancellation);
        if (Held(realm) is { } held && held.Stamp == stamp) return held.Snapshot;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var version = await VersionAsync(database, cancellation);
        var snapshot = Held(realm) is { } known && known.Version == version ? known.Snapshot : await LoadAsync(database, realm, cancellation);
        Hold(realm, new Holding(stamp, version, snapshot));
        return snapshot;
    }

    /// <summary>The tables are read one after the other: read again when somebody changed them meanwhile.</summary>
    private static async Task<PeopleSnapshot> LoadAsync(BotDbContext database, Realm realm, CancellationToken cancellation)
    {
        while (true)
        {
            var version = await VersionAsync(database, cancellation);
            // Nobody has been written down yet: there is nothing to load.
            if (version == Roster.Empty().Version) return PeopleSnapshot.Empty;

            var snapshot = PeopleSnapshot.Of(
                await PeopleRecords.Persons(database, realm).AsNoTracking().ToListAsync(cancellation),
                await database.Grants.In(realm).AsNoTracking().ToListAsync(cancellation),
                await database.RoleLinks.In(realm).AsNoTracking().ToListAsync(cancellation),
                await database.PlanSettings.In(realm).AsNoTracking().ToListAsync(cancellation),
                await database.Bindings.In(realm).AsNoTracking().ToListAsync(cancellation),
                await database.RoleGroups.OfPlansIn(realm).AsNoTracking().ToListAsync(cancellation));
            if (await VersionAsync(database, cancellation) == version) return snapshot;
        }
    }

    private Holding? Held(Realm realm)
    {
        if (realm.IsHouse) return _house;
        if (!_others.TryGetValue(realm.Key, out var held)) return null;

        held.Asked = Interlocked.Increment(ref _asked);
        return held;
    }

    private void Hold(Realm realm, Holding holding)
    {
        if (realm.IsHouse)
        {
            _house = holding;
            return;
        }

        holding.Asked = Interlocked.Increment(ref _asked);
        _others[realm.Key] = holding;
        if (_others.Count > Most) _others.TryRemove(_others.MinBy(other => other.Value.Asked).Key, out _);
    }

    private static Task<long> VersionAsync(BotDbContext database, CancellationToken cancellation) =>
        database.Rosters.Select(directory => directory.Version).SingleAsync(cancellation);

    private sealed record Holding(long Stamp, long Version, PeopleSnapshot Snapshot)
    {
        /// <summary>Higher than that of every realm that was asked for before.</summary>
        internal long Asked { get; set; }
    }
}
