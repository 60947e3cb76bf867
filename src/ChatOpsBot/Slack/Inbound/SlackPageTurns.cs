using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Slack.Sending;
using ChatOpsBot.Web;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Turns the page of a long message in its place. Nothing is stored: whoever misses the turn presses again.</summary>
internal sealed class SlackPageTurns(SlackPosts posts, SlackSenders senders, SlackCards cards, MessageRouter router, PeopleDirectory directory, PageLinks links)
{
    internal async Task TurnAsync(SlackIdentity self, SlackPlace place, ButtonValue button)
    {
        if (await MessageAsync(self, place, button) is not { } message) return;

        var source = button.Intent is { } intent ? PageSource.Stored(intent) : PageSource.Asked(button.Command);
        var names = SlackNames.In(await directory.CurrentAsync(self.Workspace, CancellationToken.None), new ConversationKey(self.Workspace, place.Conversation), isAlone: place.IsEphemeral || place.IsDirect, message.Rings);
        var drawn = MessageRenderer.Render(message, names, source, button.Page, links.Of(message));
        if (place is { IsEphemeral: true, ResponseUrl: { } url }) await posts.RespondAsync(drawn, new Uri(url), replaces: true, CancellationToken.None);
        else if (place.Ts is { } ts) await posts.EditAsync(self.Workspace, drawn, new SlackMessageId(place.Channel, ts), CancellationToken.None);
    }

    private async Task<BotMessage?> MessageAsync(SlackIdentity self, SlackPlace place, ButtonValue button)
    {
        if (button.Intent is { } intent) return await cards.SaidAsync(self, place, intent, CancellationToken.None);

        var asked = await senders.MessageAsync(self, place, Surface.CardAction, button.Command, $"page/{place.Ts}");
        return await router.AskAsync(asked, CancellationToken.None);
    }
}
