using System.Collections.Concurrent;
using ChatOpsBot.Core.People;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Looks people up in the conversation they speak in, and remembers them for a while. Nobody waits long for it.</summary>
internal sealed class TeamsProfiles(ConnectorApi api, IOptions<TeamsOptions> options, TimeProvider time)
{
    /// <summary>Somebody who becomes a guest is one after this long at the latest.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Less than half of what an answer has, so that there is time to give it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string Tenant, string User), Known> _known = [];
    private readonly ConcurrentDictionary<(string Tenant, string User), Task<TeamsProfile?>> _asked = [];

    /// <summary>As known by now: what was known before while Teams is slow or silent, and <see cref="TeamsProfile.Unknown"/> when nothing was.</summary>
    internal async ValueTask<TeamsProfile> OfAsync(TeamsPlace place)
    {
        // On this machine there is no directory to be a guest of.
        if (options.Value.Playground) return new TeamsProfile(null, Standing.Member);

        var key = (place.Tenant, place.User);
        var known = _known.GetValueOrDefault(key);
        if (known is not null && time.GetUtcNow() < known.Until) return known.Profile;

        var asked = _asked.GetOrAdd(key, _ => AskAsync(place));
        try
        {
            return await asked.WaitAsync(Patience, time) ?? known?.Profile ?? TeamsProfile.Unknown;
        }
        catch (TimeoutException)
        {
            return known?.Profile ?? TeamsProfile.Unknown;
        }
    }

    private async Task<TeamsProfile?> AskAsync(TeamsPlace place)
    {
        // The question is noted down before it is answered.
        await Task.Yield();
        var key = (place.Tenant, place.User);
        try
        {
            var conversation = place.Kind is ConversationKind.Channel && place.Root is { } root ? $"{place.RemoteId};messageid={root}" : place.RemoteId;
            var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(place.User)}";
            if (await api.CallAsync(HttpMethod.Get, place.ServiceUrl, path, body: null, CancellationToken.None) is not ConnectorAnswer.Ok { Body: { ValueKind: System.Text.Json.JsonValueKind.Object } member })
                return null;

            var profile = TeamsProfile.Of(member, place.Tenant);
            _known[key] = new Known(profile, time.GetUtcNow() + Kept);
            return profile;
        }
        finally
        {
            _asked.TryRemove(key, out _);
        }
    }

    private sealed record Known(TeamsProfile Profile, DateTimeOffset Until);
}
