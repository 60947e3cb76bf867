using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>How what came in is acknowledged: over HTTP as the response, over a socket as an envelope of its own.</summary>
internal abstract record SlackAck
{
    private SlackAck() { }

    /// <summary>It is in hand, and there is nothing to say yet.</summary>
    internal static readonly SlackAck Taken = new Empty();

    internal sealed record Empty : SlackAck;

    internal sealed record Body(JsonObject Json) : SlackAck;

    /// <summary>It could not be taken: Slack is to send it again.</summary>
    internal sealed record Later : SlackAck;
}
