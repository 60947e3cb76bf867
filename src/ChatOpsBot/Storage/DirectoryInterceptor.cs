using ChatOpsBot.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatOpsBot.Storage;

/// <summary>
/// Raises the version of the directory with every change of what it holds, so that no process goes on with people as they
/// were, and two who change it at the same instant do not both win. A change without the directory loaded is a defect.
/// </summary>
internal sealed class DirectoryInterceptor : SaveChangesInterceptor
{
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
        var changed = tracker.Entries().Where(IsChange).ToList();
        if (changed.Count == 0) return;

        var directory = tracker.Entries<Roster>().FirstOrDefault()
            ?? throw new InvalidOperationException($"A {changed[0].Metadata.ShortName()} was changed without the directory being loaded.");
        Raise(directory.Property(root => root.Version));
        foreach (var person in changed.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity).OfType<Person>())
            Raise(tracker.Context.Entry(person).Property(row => row.Version));
    }

    private static void Raise(PropertyEntry<Roster, long> version) => version.CurrentValue++;

    private static void Raise(PropertyEntry<Person, long> version) => version.CurrentValue++;

    private static bool IsChange(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is Roster or Person or Account or PlanGrant or RoleLink or RoleGroup or PlanSetting or ConversationBinding;
}
