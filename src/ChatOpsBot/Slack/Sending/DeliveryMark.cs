using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Sending;

/// <summary>What a message carries to be known again by: anybody in the workspace can read it, so it says nothing.</summary>
internal static class DeliveryMark
{
    /// <summary>A dot in it would make Slack drop it.</summary>
    private const string Event = "delivery";

    internal static JsonObject Metadata(string delivery) =>
        new() { ["event_type"] = Event, ["event_payload"] = new JsonObject { ["delivery_id"] = delivery } };

    internal static string IdOf(ConversationKey conversation, string intent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.Workspace}\n{intent}")))[..32];

    internal static bool IsOn(JsonElement message, string delivery) =>
        message.TryGetProperty("metadata", out var metadata)
        && metadata.TryGetProperty("event_type", out var type) && type.ValueEquals(Event)
        && metadata.TryGetProperty("event_payload", out var payload)
        && payload.TryGetProperty("delivery_id", out var id) && id.ValueEquals(delivery);
}
