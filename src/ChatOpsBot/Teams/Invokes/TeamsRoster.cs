using System.Text.Json;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Outbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Who is in a conversation, for forms that mean an account and not a name.</summary>
internal sealed class TeamsRoster(ConnectorApi api, TeamsConversations conversations, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>A form waits no longer for it, and opens without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <returns>Each as they are shown, and as a mention.</returns>
    internal async Task<IReadOnlyList<(string Name, string Mention)>> OfAsync(TeamsPlace place)
    {
        try
        {
            return await AskAsync(place).WaitAsync(Patience, time) is ConnectorAnswer.Ok { Body: var body } ? [.. body.Items("members").Select(Member).OfType<(string, string)>()] : [];
        }
        catch (TimeoutException)
        {
            return [];
        }
    }

    /// <summary>Of the conversation that it is about, which may be another one than it was pressed in.</summary>
    private async Task<ConnectorAnswer> AskAsync(TeamsPlace place)
    {
        var asked = place.Asked is null ? null : await conversations.FindAsync(place.Tenant, place.Asked.Conversation, CancellationToken.None);
        return await api.CallAsync(
            HttpMethod.Get, asked?.ServiceUrl ?? place.ServiceUrl, ConnectorApi.MembersPath(asked?.RemoteId ?? place.Remote, Most), body: null, CancellationToken.None);
    }

    private static (string, string)? Member(JsonElement member) =>
        member.Text("id") is { } id && member.Text("name") is { } name ? (name, InboundText.Mention(id, name)) : null;
}
