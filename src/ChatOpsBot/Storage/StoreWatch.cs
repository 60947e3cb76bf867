using System.Runtime.CompilerServices;

namespace ChatOpsBot.Storage;

/// <summary>Tells when something may have been committed, by whichever process.</summary>
internal sealed class StoreWatch(IStore store, IHostApplicationLifetime lifetime)
{
    /// <summary>A look at an unchanged store costs microseconds. Real time: a page waits for it, whatever the bot's clock says.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>At once, then whenever it may be so, until this ends or the host does. Where a store does not say, it always may.</summary>
    /// <returns>The stamps of the store; null where it has none.</returns>
    internal async IAsyncEnumerable<long?> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        long? stamp = null;
        do
        {
            var current = await store.LookAsync(cancellation);
            if (current is not null && current == stamp) continue;

            stamp = current;
            yield return current;
        }
        while (await NextAsync(timer, ending.Token));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ending)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ending);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
