using System.Text.Json;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Looks people up in the conversation they speak in, and where the bot does not see who is in it, in others of their tenant.</summary>
internal sealed class TeamsProfiles(ConnectorApi api, TeamsConversations conversations, IOptions<TeamsOptions> options, TimeProvider time)
{
    /// <summary>Somebody waits meanwhile.</summary>
    private const int MostElsewhere = 4;

    private readonly RememberedProfiles<(string Tenant, string User), TeamsProfile> _remembered = new(TimeSpan.FromSeconds(2), TeamsProfile.Unknown, time);

    /// <summary>As known by now, <see cref="TeamsProfile.Unknown"/> when nothing ever was.</summary>
    internal ValueTask<TeamsProfile> OfAsync(TeamsPlace place) => options.Value.Playground
        // On this machine there is no directory to be a guest of.
        ? ValueTask.FromResult(new TeamsProfile(null, Standing.Member))
        : _remembered.OfAsync((place.Tenant, place.User), () => AskAsync(place));

    private async Task<TeamsProfile?> AskAsync(TeamsPlace place)
    {
        if (await AskAsync(place, place.ServiceUrl, place.Remote) is { } here) return here;

        foreach (var known in await conversations.SharedWithAsync(place.Tenant, place.User, MostElsewhere, CancellationToken.None))
            if (known.RemoteId != place.RemoteId && await AskAsync(place, known.ServiceUrl, known.RemoteId) is { } elsewhere) return elsewhere;
        return null;
    }

    private async Task<TeamsProfile?> AskAsync(TeamsPlace place, string serviceUrl, string conversation) =>
        await api.CallAsync(HttpMethod.Get, serviceUrl, ConnectorApi.MemberPath(conversation, place.User), body: null, CancellationToken.None)
            is ConnectorAnswer.Ok { Body: { ValueKind: JsonValueKind.Object } member }
            ? TeamsProfile.Of(member, place.Tenant)
            : null;
}
