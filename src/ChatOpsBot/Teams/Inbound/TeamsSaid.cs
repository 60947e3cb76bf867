using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Takes what people say, and reads what they press.</summary>
internal sealed class TeamsSaid(TeamsSenders senders, TeamsCards cards, InboxProcessor inbox, TeamsPlanFiles plans, LateAnswers answers)
{
    internal async Task TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var isTargeted = activity.Recipient?.IsTargeted == true;
        if (activity.Id is not { } id || !place.IsDirect && !isTargeted && !InboundText.MentionsBot(activity)) return;

        if (place.IsDirect && FileOf(activity) is var (name, address))
        {
            await OfferAsync(await senders.MessageAsync(activity, place, Surface.DirectMessage, "", id), name, address);
            return;
        }

        var surface = place.IsDirect ? Surface.DirectMessage : isTargeted ? Surface.SlashCommand : Surface.Mention;
        var text = await senders.TypedAsync(activity, place, cancellation);
        await inbox.AcceptAsync(await senders.MessageAsync(activity, place, surface, text, DeliveryOf(activity, id)));
    }

    /// <summary>Answered before it is acknowledged: where that fails, the file is delivered once more.</summary>
    private async Task OfferAsync(InboundMessage message, string name, string address) => await answers.OweAsync(message, await plans.OfferAsync(message, name, address));

    /// <summary>The plan that somebody sends; bots are sent files in personal chats alone.</summary>
    private static (string Name, string Address)? FileOf(Activity activity) => activity.Attachments?
        .Where(one => one.ContentType == "application/vnd.microsoft.teams.file.download.info" && PlanFiles.IsPlan(one.Name))
        .Select(one => one.Content.Text("downloadUrl") is { } address ? (one.Name!, address) : ((string, string)?)null)
        .FirstOrDefault();

    /// <summary>
    /// Delivered again at once, a message has the id that it had; half a minute later it has another one. What it keeps is the instant
    /// at which somebody wrote it, which no two messages of one person share.
    /// </summary>
    private static string DeliveryOf(Activity activity, string id) => (activity.LocalTimestamp ?? activity.Timestamp) is { } at
        ? $"said/{at}/{activity.From?.Id}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Text ?? "")))}"
        : id;

    /// <summary>What a pressed button says, with where its card stands.</summary>
    /// <returns>Whether the card is a message of the bot's own: what a person inserted cannot be drawn again.</returns>
    internal async Task<(InboundMessage Message, bool IsOwn)> PressedAsync(
        Activity activity, TeamsPlace place, CardValue pressed, string delivery, CancellationToken cancellation)
    {
        var card = await cards.FindAsync(place, cancellation);
        var message = await senders.MessageAsync(
            activity, place with { StaysAsItIs = card?.StaysAsItIs != false }, Surface.CardAction, pressed.Command, delivery);
        return (message with { Drawn = pressed.Drawn, Card = card?.Redraw }, card is not null);
    }
}
