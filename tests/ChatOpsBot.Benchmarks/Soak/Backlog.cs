using ChatOpsBot.Storage;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>How much the bot owes. While it is much nobody says more, as people do not: a long run ends with no more to be said than a short one.</summary>
internal sealed class Backlog(SoakStore store)
{
    /// <summary>In rows of inbox and outbox: what all that speak may be told in some ten seconds.</summary>
    private const int Much = 200;

    private static readonly TimeSpan Looks = TimeSpan.FromSeconds(1);

    internal bool IsMuch { get; private set; }

    internal async Task WatchAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                IsMuch = await store.WaitingAsync() > Much;
            }
            catch (Exception exception) when (StoreTrouble.Is(exception))
            {
                // The database is restarted: what it owed before it owes still.
            }

            await Task.Delay(Looks, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
