using System.Text.Json;

namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>What Slack tells the app by itself. It grows by fields nobody announced; only those the bot reads stand here.</summary>
internal sealed record EventEnvelope
{
    /// <summary><c>event_callback</c>, <c>url_verification</c>, <c>app_rate_limited</c>.</summary>
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    /// <summary>Read by its own type: one and the same field has other shapes in other events.</summary>
    public JsonElement Event { get; init; }
}
