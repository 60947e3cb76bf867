using System.Text.Json;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Looks people up in the conversation they speak in.</summary>
internal sealed class TeamsProfiles(ConnectorApi api, IOptions<TeamsOptions> options, TimeProvider time)
{
    private readonly RememberedProfiles<(string Tenant, string User), TeamsProfile> _remembered = new(TimeSpan.FromSeconds(2), TeamsProfile.Unknown, time);

    /// <summary>As known by now, <see cref="TeamsProfile.Unknown"/> when nothing ever was.</summary>
    internal ValueTask<TeamsProfile> OfAsync(TeamsPlace place) => options.Value.Playground
        // On this machine there is no directory to be a guest of.
        ? ValueTask.FromResult(new TeamsProfile(null, Standing.Member))
        : _remembered.OfAsync((place.Tenant, place.User), () => AskAsync(place));

    private async Task<TeamsProfile?> AskAsync(TeamsPlace place)
    {
        var conversation = place.Kind is ConversationKind.Channel && place.Root is { } root ? $"{place.RemoteId};messageid={root}" : place.RemoteId;
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(place.User)}";
        return await api.CallAsync(HttpMethod.Get, place.ServiceUrl, path, body: null, CancellationToken.None) is ConnectorAnswer.Ok { Body: { ValueKind: JsonValueKind.Object } member }
            ? TeamsProfile.Of(member, place.Tenant)
            : null;
    }
}
