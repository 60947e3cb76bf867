using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatOpsBot.Plans;

/// <summary>
/// The plans in memory, one whole version of each. Before it is used a snapshot is checked against the store, so that no
/// answer is older than the last commit of any process.
/// </summary>
internal sealed class PlanSnapshots(IStore store, Realms realms, IDbContextFactory<BotDbContext> contexts) : IDisposable
{
    /// <summary>Plans kept in memory; the least recently asked about go first.</summary>
    private const int Kept = 64;

    private readonly MemoryCache _held = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Listing? _plans;

    /// <summary>Every plan of the realm of a workspace, by title.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<ImmutableArray<PlanChoice>> PlansAsync(WorkspaceKey workspace, CancellationToken cancellation, long? look = null)
    {
        // Where the stamp changes with every commit, an unchanged one means that no plan came or went.
        var (realm, stamp) = (realms.Of(workspace), look ?? await store.LookAsync(cancellation));
        if (stamp is not null && _plans is { } listed && listed.Stamp == stamp && listed.Realm == realm) return listed.Plans;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Plans.In(realm).OrderBy(plan => plan.Title).ThenBy(plan => plan.Name)
            .Select(plan => new { plan.Platform, plan.Workspace, plan.Name, plan.Title }).ToListAsync(cancellation);
        ImmutableArray<PlanChoice> plans = [.. rows.Select(row => new PlanChoice(new PlanKey(row.Platform, row.Workspace, row.Name), row.Title))];
        _plans = new Listing(realm, stamp, plans);
        return plans;
    }

    /// <summary>A plan as of its last commit; null when there is none of this key.</summary>
    /// <param name="look">The store's, where it was looked at for this message already.</param>
    internal async ValueTask<PlanSnapshot?> CurrentAsync(PlanKey key, CancellationToken cancellation, long? look = null)
    {
        var stamp = look ?? await store.StampAsync(key, cancellation);
        if (Held(key) is { } held && held.Stamp == stamp) return held.Snapshot;

        await _loading.WaitAsync(cancellation);
        try
        {
            return await RefreshAsync(key, cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The first plan of a workspace as of its last commit; null while it has none.</summary>
    internal async ValueTask<PlanSnapshot?> FirstAsync(WorkspaceKey workspace, CancellationToken cancellation) =>
        (await PlansAsync(workspace, cancellation)).FirstOrDefault(plan => plan.Key.Home == workspace) is { } first ? await CurrentAsync(first.Key, cancellation) : null;

    /// <summary>The plan as it was last seen, perhaps no longer as it is: to see what a message is about, never to answer it.</summary>
    internal PlanSnapshot? LastSeen(PlanKey key) => Held(key)?.Snapshot;

    /// <summary>Takes what was just committed, so that it need not be read back; used only while the store says the same version.</summary>
    internal void Offer(PlanSnapshot snapshot) => Hold(snapshot.Key, new Holding(Stamp: null, snapshot));

    public void Dispose()
    {
        _held.Dispose();
        _loading.Dispose();
    }

    /// <summary>The stamp is read before the plan: a commit in between makes the next question look again.</summary>
    private async Task<PlanSnapshot?> RefreshAsync(PlanKey key, CancellationToken cancellation)
    {
        var stamp = await store.StampAsync(key, cancellation);
        var held = Held(key);
        if (held?.Stamp == stamp) return held.Snapshot;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var version = await VersionAsync(context, key, cancellation);
        var snapshot = version is null ? null : held?.Snapshot is { } known && version == known.Version ? known : await LoadAsync(context, key, cancellation);
        Hold(key, new Holding(stamp, snapshot));
        return snapshot;
    }

    /// <summary>The tables are read one after the other: read again when the plan changed meanwhile.</summary>
    private static async Task<PlanSnapshot?> LoadAsync(BotDbContext context, PlanKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var plan = await StoredPlan.ReadAsync(context, key, withDocuments: false, cancellation);
            if (plan is null) return null;
            if (await VersionAsync(context, key, cancellation) == plan.Version) return PlanSnapshot.Of(plan);
        }
    }

    private static Task<long?> VersionAsync(BotDbContext context, PlanKey key, CancellationToken cancellation) =>
        context.Plans.Of(key).Select(plan => (long?)plan.Version).SingleOrDefaultAsync(cancellation);

    private Holding? Held(PlanKey key) => _held.Get<Holding>(key);

    private void Hold(PlanKey key, Holding holding) => _held.Set(key, holding, new MemoryCacheEntryOptions { Size = 1 });

    /// <param name="Stamp">What the store's stamp was before the snapshot was read; null while that is unknown.</param>
    private sealed record Holding(long? Stamp, PlanSnapshot? Snapshot);

    /// <param name="Stamp">What the store's stamp was before; null where it does not tell.</param>
    private sealed record Listing(Realm Realm, long? Stamp, ImmutableArray<PlanChoice> Plans);
}
