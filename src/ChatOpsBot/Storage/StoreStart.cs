using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Opens or creates the store and brings its tables up to date; needed before anything else is done with it.</summary>
internal sealed class StoreStart(IStore store, IDbContextFactory<BotDbContext> contexts)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        await store.PrepareAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.MigrateAsync(cancellation);
        await store.AgreeOnTimeAsync(cancellation);
    }
}
