using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Opens or creates the store and brings its tables up to date; needed before anything else is done with it.</summary>
internal sealed class StoreStart(IStore store, IDbContextFactory<BotDbContext> contexts)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        await store.PrepareAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Migrate takes a lock in the database even when it has nothing to do.
        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any()) await context.Database.MigrateAsync(cancellation);
        await store.AgreeOnTimeAsync(cancellation);
    }
}
