using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Looks people up in their workspace, and remembers them for a while. Nobody waits longer for it than for an answer.</summary>
internal sealed class SlackProfiles(SlackApi api, SlackIdentities identities, TimeProvider time)
{
    /// <summary>Somebody who becomes a guest is one after this long at the latest.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Half of what an answer has, so that there is time to give it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<SlackProfile?>> _asked = new(StringComparer.Ordinal);

    /// <summary>As known by now: what was known before while Slack is slow or silent, and <see cref="SlackProfile.Unknown"/> when nothing was.</summary>
    internal async ValueTask<SlackProfile> OfAsync(string user)
    {
        var known = _known.GetValueOrDefault(user);
        if (known is not null && time.GetUtcNow() < known.Until) return known.Profile;

        var asked = _asked.GetOrAdd(user, AskAsync);
        try
        {
            return await asked.WaitAsync(Patience, time) ?? known?.Profile ?? SlackProfile.Unknown;
        }
        catch (TimeoutException)
        {
            return known?.Profile ?? SlackProfile.Unknown;
        }
    }

    private async Task<SlackProfile?> AskAsync(string user)
    {
        // The question is noted down before it is answered.
        await Task.Yield();
        try
        {
            if (await identities.CurrentAsync(CancellationToken.None) is not { } self) return null;

            var answer = await api.CallAsync("users.info", new JsonObject { ["user"] = user, ["include_locale"] = true }, CancellationToken.None);
            if (answer is not SlackAnswer.Ok { Body: var body } || !body.TryGetProperty("user", out var found)) return null;

            var profile = SlackProfile.Of(found, self.TeamId);
            _known[user] = new Known(profile, time.GetUtcNow() + Kept);
            return profile;
        }
        finally
        {
            _asked.TryRemove(user, out _);
        }
    }

    private sealed record Known(SlackProfile Profile, DateTimeOffset Until);
}
