using System.Text.Json;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Slack.Socket;

/// <summary>Takes what comes over a socket to where the same comes over HTTP. Nothing is signed here: the app opened the line itself.</summary>
internal sealed class SocketDispatch(SlackInbound inbound)
{
    internal Task<SlackAck> TakeAsync(SocketEnvelope envelope) => envelope.Type switch
    {
        "events_api" => inbound.EventAsync(Read(envelope.Payload, SlackJson.Default.EventEnvelope), CancellationToken.None),
        "slash_commands" => Read(envelope.Payload, SlackJson.Default.SlashCommand) is { UserId: not null, ChannelId: not null, TriggerId: not null } command
            ? inbound.CommandAsync(command, CancellationToken.None)
            : Task.FromResult(SlackAck.Taken),
        "interactive" => inbound.InteractionAsync(Read(envelope.Payload, SlackJson.Default.Interaction), CancellationToken.None),
        // A kind that came later than this version is somebody else's business.
        _ => Task.FromResult(SlackAck.Taken),
    };

    private static T Read<T>(JsonElement payload, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class =>
        payload.Deserialize(type) ?? throw new JsonException();
}
