using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatOpsBot.Plans;

/// <summary>
/// The plans in memory, one whole version of each. Before it is used a snapshot is checked against the store, so that no
/// answer is older than the last commit of any process.
/// </summary>
internal sealed class PlanSnapshots(IStore store, IDbContextFactory<BotDbContext> contexts) : IDisposable
{
    /// <summary>Plans kept in memory; the least recently asked about go first.</summary>
    private const int Kept = 64;

    private readonly MemoryCache _held = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly SemaphoreSlim _loading = new(1);

    /// <summary>The plan of a workspace as of its last commit; null while it has none.</summary>
    internal async ValueTask<PlanSnapshot?> CurrentAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        var stamp = await store.StampAsync(workspace, cancellation);
        if (Held(workspace) is { } held && held.Stamp == stamp) return held.Snapshot;

        await _loading.WaitAsync(cancellation);
        try
        {
            return await RefreshAsync(workspace, cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The plan as it was last seen, perhaps no longer as it is: to see what a message is about, never to answer it.</summary>
    internal PlanSnapshot? LastSeen(WorkspaceKey workspace) => Held(workspace)?.Snapshot;

    /// <summary>Takes what was just committed, so that it need not be read back; used only while the store says the same version.</summary>
    internal void Offer(WorkspaceKey workspace, PlanSnapshot snapshot) => Hold(workspace, new Holding(Stamp: null, snapshot));

    public void Dispose()
    {
        _held.Dispose();
        _loading.Dispose();
    }

    /// <summary>The stamp is read before the plan: a commit in between makes the next question look again.</summary>
    private async Task<PlanSnapshot?> RefreshAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        var stamp = await store.StampAsync(workspace, cancellation);
        var held = Held(workspace);
        if (held?.Stamp == stamp) return held.Snapshot;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var current = await VersionAsync(context, workspace, cancellation);
        var snapshot = current.Name is null ? null
            : held?.Snapshot is { } known && current == (known.Key.Plan, known.Version) ? known
            : await LoadAsync(context, workspace, cancellation);
        Hold(workspace, new Holding(stamp, snapshot));
        return snapshot;
    }

    /// <summary>The tables are read one after the other: read again when the plan changed meanwhile.</summary>
    private static async Task<PlanSnapshot?> LoadAsync(BotDbContext context, WorkspaceKey workspace, CancellationToken cancellation)
    {
        while (true)
        {
            var plan = await Of(context, workspace).AsNoTracking().AsSplitQuery()
                .Include(plan => plan.Actions).ThenInclude(action => action.Checklist)
                .Include(plan => plan.Actions).ThenInclude(action => action.Sections)
                .Include(plan => plan.Milestones)
                .Include(plan => plan.Levels)
                .Include(plan => plan.Resources)
                .Include(plan => plan.Items)
                .Include(plan => plan.Measures)
                .Include(plan => plan.Risks)
                .Include(plan => plan.GoNoGo)
                .Include(plan => plan.Lines)
                .FirstOrDefaultAsync(cancellation);
            if (plan is null) return null;
            if (await VersionAsync(context, workspace, cancellation) == (plan.Name, plan.Version)) return PlanSnapshot.Of(plan);
        }
    }

    private static async Task<(string? Name, long Version)> VersionAsync(
        BotDbContext context, WorkspaceKey workspace, CancellationToken cancellation)
    {
        var row = await Of(context, workspace).Select(plan => new { plan.Name, plan.Version }).FirstOrDefaultAsync(cancellation);
        return (row?.Name, row?.Version ?? 0);
    }

    private static IQueryable<Plan> Of(BotDbContext context, WorkspaceKey workspace) => context.Plans
        .Where(plan => plan.Platform == workspace.Platform && plan.Workspace == workspace.Workspace)
        .OrderBy(plan => plan.Name);

    private Holding? Held(WorkspaceKey workspace) => _held.Get<Holding>(workspace);

    private void Hold(WorkspaceKey workspace, Holding holding) => _held.Set(workspace, holding, new MemoryCacheEntryOptions { Size = 1 });

    /// <param name="Stamp">What the store's stamp was before the snapshot was read; null while that is unknown.</param>
    private sealed record Holding(long? Stamp, PlanSnapshot? Snapshot);
}
