using System.Collections.Concurrent;

namespace ChatOpsBot.People;

/// <summary>What a platform says of people, remembered for a while. Nobody waits longer for it than an answer can.</summary>
/// <param name="patience">Part of what an answer has, so that there is time to give it.</param>
/// <param name="unknown">Of somebody of whom nothing was ever said.</param>
internal sealed class RememberedProfiles<TKey, TProfile>(TimeSpan patience, TProfile unknown, TimeProvider time)
    where TKey : notnull
    where TProfile : class
{
    /// <summary>Somebody who becomes a guest is one after this long at the latest.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<TKey, Known> _known = [];
    private readonly ConcurrentDictionary<TKey, Task<TProfile?>> _asked = [];

    /// <summary>As known by now; what was known before while the platform is slow or silent.</summary>
    /// <param name="ask">Asks the platform; null when it does not say.</param>
    internal async ValueTask<TProfile> OfAsync(TKey key, Func<Task<TProfile?>> ask)
    {
        var known = _known.GetValueOrDefault(key);
        if (known is not null && time.GetUtcNow() < known.Until) return known.Profile;

        var asked = _asked.GetOrAdd(key, _ => AskAsync(key, ask));
        try
        {
            return await asked.WaitAsync(patience, time) ?? known?.Profile ?? unknown;
        }
        catch (TimeoutException)
        {
            return known?.Profile ?? unknown;
        }
    }

    private async Task<TProfile?> AskAsync(TKey key, Func<Task<TProfile?>> ask)
    {
        // The question is noted down before it is answered.
        await Task.Yield();
        try
        {
            if (await ask() is not { } profile) return null;

            _known[key] = new Known(profile, time.GetUtcNow() + Kept);
            return profile;
        }
        finally
        {
            _asked.TryRemove(key, out _);
        }
    }

    private sealed record Known(TProfile Profile, DateTimeOffset Until);
}
