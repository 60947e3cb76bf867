using System.Text.Json;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Outbound;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Who is in a conversation, for forms that mean an account and not a name.</summary>
internal sealed class TeamsRoster(ConnectorApi api, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>A form waits no longer for it, and opens without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <returns>Each as they are shown, and as a mention.</returns>
    internal async Task<IReadOnlyList<(string Name, string Mention)>> OfAsync(TeamsPlace place)
    {
        var conversation = place.Kind is ConversationKind.Channel && place.Root is { } root ? $"{place.RemoteId};messageid={root}" : place.RemoteId;
        try
        {
            var answer = await api.CallAsync(HttpMethod.Get, place.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={Most}", body: null, CancellationToken.None)
                .WaitAsync(Patience, time);
            return answer is ConnectorAnswer.Ok { Body: { ValueKind: JsonValueKind.Object } body } && body.TryGetProperty("members", out var members) && members.ValueKind is JsonValueKind.Array
                ? [.. members.EnumerateArray().Select(Member).OfType<(string, string)>()]
                : [];
        }
        catch (TimeoutException)
        {
            return [];
        }
    }

    private static (string, string)? Member(JsonElement member) =>
        Text(member, "id") is { } id && Text(member, "name") is { } name ? (name, InboundText.Mention(id, name)) : null;

    private static string? Text(JsonElement member, string name) =>
        member.ValueKind is JsonValueKind.Object && member.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
