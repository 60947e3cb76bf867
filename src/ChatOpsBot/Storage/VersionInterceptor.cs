using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatOpsBot.Storage;

/// <summary>
/// Raises the version of a plan with every change of it or of anything below it, and the version of the item itself, so that
/// a snapshot is never older than it says. A change without its plan loaded is a defect of the caller.
/// </summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    private const string Version = nameof(Plan.Version);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context!.ChangeTracker);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    private static void Raise(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var plans = tracker.Entries<Plan>().ToDictionary(KeyOf, entry => (EntityEntry)entry);
        var actions = tracker.Entries<ActionItem>().ToDictionary(entry => (KeyOf(entry), entry.Entity.Id), entry => (EntityEntry)entry);
        var raised = new HashSet<EntityEntry>();
        foreach (var entry in tracker.Entries().Where(IsChangeOfAPlan))
        {
            var key = KeyOf(entry);
            raised.Add(plans.TryGetValue(key, out var plan)
                ? plan
                : throw new InvalidOperationException($"A {entry.Metadata.ShortName()} was changed without its plan being loaded."));
            if (entry.Metadata.FindProperty(ActionItemRows.Action) is { } owner)
                raised.Add(actions[(key, (int)entry.Property(owner).CurrentValue!)]);
            else if (entry.Metadata.FindProperty(Version) is not null)
                raised.Add(entry);
        }

        // An entry of a type and the same one without are not equal: what counts is the row.
        foreach (var entry in raised.DistinctBy(entry => entry.Entity).Where(entry => entry.State is EntityState.Modified or EntityState.Unchanged))
            entry.Property(Version).CurrentValue = (long)entry.Property(Version).CurrentValue! + 1;
    }

    private static bool IsChangeOfAPlan(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && (entry.Entity is Plan || entry.Metadata.FindProperty(PlanRows.PlanName) is not null);

    private static PlanKey KeyOf(EntityEntry entry) => entry.Entity is Plan plan
        ? plan.Key
        : new PlanKey(Column(entry, PlanRows.Platform), Column(entry, PlanRows.Workspace), Column(entry, PlanRows.PlanName));

    private static string Column(EntityEntry entry, string name) => (string)entry.Property(name).CurrentValue!;
}
