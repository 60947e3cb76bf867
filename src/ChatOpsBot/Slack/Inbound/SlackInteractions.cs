using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Slack.Inbound.Files;
using ChatOpsBot.Slack.Inbound.Forms;
using ChatOpsBot.Slack.Inbound.Home;
using ChatOpsBot.Slack.Inbound.Wire;
using ChatOpsBot.Slack.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Takes what was pressed, chosen or filled in.</summary>
internal sealed class SlackInteractions(
    SlackSenders senders, SlackCards cards, InboxProcessor inbox, SlackForms forms, SlackPageTurns pages, SlackShortcuts shortcuts, SlackHome home, SlackPlanFiles files,
    Waits waits, IOptions<SlackOptions> options)
{
    internal async Task<SlackAck> TakeAsync(Interaction interaction, CancellationToken cancellation)
    {
        if (interaction.User?.Id is not { } user || interaction is { Type: "block_actions" or "view_submission", TriggerId: null }) return SlackAck.Taken;
        if (await senders.SelfAsync(SlackIdentity.Home(interaction.TeamId), cancellation) is not { } self) return new SlackAck.Later();

        return interaction.Type switch
        {
            "block_actions" => await PressedAsync(self, user, interaction, cancellation),
            "view_submission" => await forms.SubmitAsync(self, user, interaction),
            "shortcut" or "message_action" => await ShortcutAsync(self, user, interaction, cancellation),
            "block_suggestion" => await forms.OptionsAsync(self, user, interaction, cancellation),
            _ => SlackAck.Taken,
        };
    }

    private async Task<SlackAck> PressedAsync(SlackIdentity self, string user, Interaction interaction, CancellationToken cancellation)
    {
        // What was posted by others, or before this version, has buttons that say nothing.
        if (interaction.Actions is not [var pressed, ..] || ButtonValue.Read(pressed.Value ?? pressed.SelectedOption?.Value) is not { } button) return SlackAck.Taken;
        if (PlaceOf(interaction, user) is not { } place) return SlackAck.Taken;
        if (place.IsHome && button.Prompts.IsEmpty)
        {
            await home.PressAsync(self, user, button, DeliveryOf(interaction));
            return SlackAck.Taken;
        }

        if (pressed.ActionId?.StartsWith(DrawnButtons.Page, StringComparison.Ordinal) == true) waits.Follow(pages.TurnAsync(self, place, button));
        else if (pressed.ActionId == ShareButton.Id) await ShareAsync(self, place, button, interaction);
        else if (PlanFiles.IsPressed(button.Command)) await ImportAsync(self, place, button, interaction);
        else if (button.Prompts.IsEmpty) await inbox.AcceptAsync(await MessageAsync(self, place, button, interaction, cancellation));
        else await forms.OpenAsync(self, place, button, pressed.Text?.Text, interaction.TriggerId!, cancellation);
        return SlackAck.Taken;
    }

    private async Task<InboundMessage> MessageAsync(SlackIdentity self, SlackPlace place, ButtonValue button, Interaction interaction, CancellationToken cancellation)
    {
        var card = await cards.FindAsync(self, place, cancellation);
        var message = await senders.MessageAsync(
            self, place with { StaysAsItIs = card is { StaysAsItIs: true } }, Surface.CardAction, button.Command, DeliveryOf(interaction));
        return message with { Drawn = button.Drawn, Card = card?.Redraw };
    }

    private async Task<SlackAck> ShortcutAsync(SlackIdentity self, string user, Interaction interaction, CancellationToken cancellation)
    {
        await shortcuts.OpenAsync(self, user, interaction, cancellation);
        return SlackAck.Taken;
    }

    /// <summary>Fetching and reading a plan takes longer than Slack waits.</summary>
    private async Task ImportAsync(SlackIdentity self, SlackPlace place, ButtonValue button, Interaction interaction)
    {
        var message = await senders.MessageAsync(self, place, Surface.CardAction, button.Command, DeliveryOf(interaction));
        waits.Follow(files.PressAsync(message));
    }

    /// <summary>Asks again where everybody sees the answer; only what changes nothing can be shared.</summary>
    private async Task ShareAsync(SlackIdentity self, SlackPlace place, ButtonValue button, Interaction interaction)
    {
        if (CommandParser.Parse(button.Command, senders.Today, start: null) is not ParsedCommand.Asked) return;

        var message = await senders.MessageAsync(self, place, Surface.CardAction, button.Command, DeliveryOf(interaction));
        await inbox.AcceptAsync(message with { ReplyTo = default, IsPrivate = false });
    }

    private SlackPlace? PlaceOf(Interaction interaction, string user)
    {
        if (interaction.View is { Type: "home" }) return SlackPlace.Home(user);

        var container = interaction.Container;
        var channel = interaction.Channel?.Id ?? container?.ChannelId;
        return channel is null ? null : new SlackPlace(channel, user, container?.MessageTs, container?.ThreadTs ?? interaction.Message?.ThreadTs)
        {
            ResponseUrl = SlackHosts.Checked(interaction.ResponseUrl, options.Value.Api)?.ToString(),
            IsEphemeral = container?.IsEphemeral == true,
        };
    }

    /// <summary>Each press has a trigger of its own, also when it is delivered twice.</summary>
    private static string DeliveryOf(Interaction interaction) => $"press/{interaction.TriggerId}";
}
