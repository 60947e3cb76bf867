namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Draws from one seed for everybody: what happens is drawn from it, when it meets what else happens is not.</summary>
internal sealed class Chance(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    internal int Seed => seed;

    /// <summary>From zero, and below this.</summary>
    internal int Below(int end) => Between(0, end);

    internal int Between(int from, int end)
    {
        lock (_lock) return _random.Next(from, end);
    }

    internal bool OnceIn(int times) => Below(times) == 0;

    internal T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];

    /// <summary>Up to twice this long; at once when it is cancelled.</summary>
    internal async Task PauseAsync(TimeSpan mean, CancellationToken cancellation) =>
        await Task.Delay(mean * (Below(2_000) / 1_000.0), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
