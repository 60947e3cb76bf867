using System.Text.Json.Nodes;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Where both transports meet: whatever came in signed, or over the app's own socket, is taken here.</summary>
internal sealed partial class SlackInbound(SlackEvents events, SlackCommands commands, SlackInteractions interactions, ILogger<SlackInbound> log)
{
    internal async Task<SlackAck> EventAsync(EventEnvelope envelope, CancellationToken cancellation)
    {
        switch (envelope.Type)
        {
            case "url_verification":
                return new SlackAck.Body(new JsonObject { ["challenge"] = envelope.Challenge });
            case "event_callback":
                return await events.TakeAsync(envelope.Event, cancellation);
            case "app_rate_limited":
                Log.Limited(log);
                return SlackAck.Taken;
            default:
                return SlackAck.Taken;
        }
    }

    internal Task<SlackAck> CommandAsync(SlashCommand command, CancellationToken cancellation) => commands.TakeAsync(command, cancellation);

    internal Task<SlackAck> InteractionAsync(Interaction interaction, CancellationToken cancellation) => interactions.TakeAsync(interaction, cancellation);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack held events back: more than it delivers to one app in an hour.")]
        internal static partial void Limited(ILogger logger);
    }
}
