using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Slack.Inbound.Wire;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Where both transports meet: whatever came in signed, or over the app's own socket, is taken here.</summary>
internal sealed partial class SlackInbound(
    SlackEvents events, SlackCommands commands, SlackInteractions interactions, Installations installations, Uninstalling uninstalling, PublicSite site, IOptions<SlackOptions> options,
    ILogger<SlackInbound> log)
{
    internal async Task<SlackAck> EventAsync(EventEnvelope envelope, CancellationToken cancellation)
    {
        switch (envelope.Type)
        {
            case "url_verification":
                return new SlackAck.Body(new JsonObject { ["challenge"] = envelope.Challenge });
            case "event_callback":
                return await ToldAsync(SlackIdentity.Home(envelope.InstalledIn), envelope, cancellation);
            case "app_rate_limited":
                Log.Limited(log);
                return SlackAck.Taken;
            default:
                return SlackAck.Taken;
        }
    }

    internal async Task<SlackAck> CommandAsync(SlashCommand command, CancellationToken cancellation) => await IsServedAsync(SlackIdentity.Home(command.TeamId), cancellation)
        ? await commands.TakeAsync(command, cancellation)
        : SlackCommands.Said(InstallMessages.NotInstalled(Language.English, site.Link(InstallEndpoints.Begin)));

    internal async Task<SlackAck> InteractionAsync(Interaction interaction, CancellationToken cancellation) => await IsServedAsync(SlackIdentity.Home(interaction.TeamId), cancellation)
        ? await interactions.TakeAsync(interaction, cancellation)
        : SlackAck.Taken;

    /// <summary>What a workspace tells that the bot is not in is taken and left: Slack would count a refusal against the app.</summary>
    private async Task<SlackAck> ToldAsync(WorkspaceKey workspace, EventEnvelope envelope, CancellationToken cancellation)
    {
        var isServed = await IsServedAsync(workspace, cancellation);
        if (!options.Value.IsForMany || envelope.Event is not { ValueKind: JsonValueKind.Object } inner || !inner.TryGetProperty("type", out var type) || !Uninstalling.IsOne(type.GetString()))
            return isServed ? await events.TakeAsync(workspace, envelope.Event, cancellation) : SlackAck.Taken;

        await uninstalling.TakeAsync(workspace, inner, envelope.SaidAt);
        return SlackAck.Taken;
    }

    private async ValueTask<bool> IsServedAsync(WorkspaceKey workspace, CancellationToken cancellation) =>
        !options.Value.IsForMany || await installations.FindAsync(workspace, cancellation) is not null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack held events back: more than it delivers to one app in an hour.")]
        internal static partial void Limited(ILogger logger);
    }
}
