using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsBot.Slack.Socket;

/// <summary>One message of a socket: what happened, or something about the socket itself.</summary>
internal sealed record SocketEnvelope
{
    /// <summary><c>hello</c>, <c>disconnect</c>, <c>events_api</c>, <c>slash_commands</c>, <c>interactive</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Why the socket ends.</summary>
    public string? Reason { get; init; }

    public string? EnvelopeId { get; init; }

    public JsonElement Payload { get; init; }

    /// <summary>Whether the acknowledgement may carry an answer.</summary>
    public bool AcceptsResponsePayload { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SocketEnvelope))]
internal sealed partial class SocketJson : JsonSerializerContext;
