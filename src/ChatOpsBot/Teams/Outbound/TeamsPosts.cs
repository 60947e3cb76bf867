using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Teams.Conversations;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>Makes the calls that put a message where it goes, and gives it the name by which it is found again.</summary>
internal sealed class TeamsPosts(ConnectorApi api)
{
    /// <returns>The answer, and the message's name where it was taken.</returns>
    internal async Task<(ConnectorAnswer Answer, TeamsMessageId? Message)> PostAsync(TeamsConversation at, TeamsTarget target, JsonObject activity, CancellationToken cancellation)
    {
        switch (target)
        {
            case TeamsTarget.Edit { Message: var message }:
                var edited = await api.CallAsync(HttpMethod.Put, at.ServiceUrl, ConnectorApi.Path(Within(at, message.Thread), message.Id), activity, cancellation);
                return (edited, message);
            case TeamsTarget.Thread { Root: var root }:
                var replied = await api.CallAsync(HttpMethod.Post, at.ServiceUrl, ConnectorApi.Path(Within(at, root)), activity, cancellation);
                return (replied, Named(replied, "id", root));
            case TeamsTarget.New when at.Kind is ConversationKind.Channel:
                var begun = await api.CallAsync(HttpMethod.Post, at.ServiceUrl, "v3/conversations", Thread(at, activity), cancellation);
                return (begun, Named(begun, "activityId", root: null));
            case TeamsTarget.New:
                var said = await api.CallAsync(HttpMethod.Post, at.ServiceUrl, ConnectorApi.Path(at.RemoteId), activity, cancellation);
                return (said, Named(said, "id", root: null));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The chat of one person with the bot, which Teams makes once and names again.</summary>
    /// <param name="near">A conversation of the same tenant, which says where the tenant is reached.</param>
    internal async Task<(ConnectorAnswer Answer, ConversationSight? Chat)> OpenAsync(string tenant, string user, TeamsConversation near, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = user }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        if (near.BotId is { } bot) body["bot"] = new JsonObject { ["id"] = bot };
        var answer = await api.CallAsync(HttpMethod.Post, near.ServiceUrl, "v3/conversations", body, cancellation);
        return (answer, (answer as ConnectorAnswer.Ok)?.Text("id") is { } chat
            ? new ConversationSight(tenant, user, ConversationKind.Personal, chat, near.ServiceUrl) { BotId = near.BotId }
            : null);
    }

    private static JsonObject Thread(TeamsConversation at, JsonObject activity)
    {
        var body = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = at.RemoteId } },
            ["activity"] = activity.DeepClone(),
            ["tenantId"] = at.Tenant,
        };
        if (at.BotId is { } bot) body["bot"] = new JsonObject { ["id"] = bot };
        return body;
    }

    private static string Within(TeamsConversation at, string root) => RemoteName.Of(at.Kind, at.RemoteId, root);

    private static TeamsMessageId? Named(ConnectorAnswer answer, string name, string? root) =>
        (answer as ConnectorAnswer.Ok)?.Text(name) is { } id ? TeamsMessageId.Of(root, id) : null;
}
