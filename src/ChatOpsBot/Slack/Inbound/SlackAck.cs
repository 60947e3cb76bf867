using System.Text;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>How what came in is acknowledged: over HTTP as the response, over a socket as an envelope of its own.</summary>
internal abstract record SlackAck
{
    private SlackAck() { }

    /// <summary>It is in hand, and there is nothing to say yet.</summary>
    internal static readonly SlackAck Taken = new Empty();

    internal sealed record Empty : SlackAck;

    /// <param name="Json">As it is sent, in UTF-8.</param>
    internal sealed record Body(byte[] Json) : SlackAck
    {
        internal Body(JsonObject json) : this(Encoding.UTF8.GetBytes(json.ToJsonString())) { }
    }

    /// <summary>It could not be taken: Slack is to send it again.</summary>
    internal sealed record Later : SlackAck;
}
