using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ChatOpsBot.Storage;

/// <summary>Tells when something may have been committed, by whichever process. However many pages listen, the store is looked at for all of them at once.</summary>
internal sealed class StoreWatch(IStore store, IHostApplicationLifetime lifetime)
{
    /// <summary>Real time: a page waits for it, whatever the bot's clock says.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private Task<long>? _look;
    private long _lookedAt;

    /// <summary>At once, then whenever it may be so, until this ends or the host does.</summary>
    /// <returns>The stamps of the store.</returns>
    internal async IAsyncEnumerable<long> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        long? stamp = null;
        do
        {
            var current = await LookAsync();
            if (current == stamp) continue;

            stamp = current;
            yield return current;
        }
        while (await NextAsync(timer, ending.Token));
    }

    /// <summary>What another page has just asked for. It is older than what its reader reads next: nothing is missed, and at most looked at twice.</summary>
    private Task<long> LookAsync()
    {
        lock (_lock)
        {
            if (_look is null || Stopwatch.GetElapsedTime(_lookedAt) >= Between / 2)
            {
                _lookedAt = Stopwatch.GetTimestamp();
                _look = store.CommittedAsync(CancellationToken.None).AsTask();
            }

            return _look;
        }
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
