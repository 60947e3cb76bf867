using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Sending;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Finds the card that was pressed, and what the thread is about in which something is said.</summary>
internal sealed class SlackCards(PostedCards cards)
{
    /// <summary>Null for a message that the bot did not post, or has forgotten.</summary>
    internal Task<PostedCard?> FindAsync(SlackIdentity self, SlackPlace place, CancellationToken cancellation) => place.Ts is { } pressed
        ? cards.FindAsync(KeyOf(self, place), new SlackMessageId(place.Channel, pressed).ToString(), cancellation)
        : Task.FromResult<PostedCard?>(null);

    /// <summary>The id of the one item that a thread is about; null when it is about none, or several.</summary>
    internal Task<string?> TopicAsync(SlackIdentity self, SlackPlace place, CancellationToken cancellation) => place.ThreadTs is { } thread && thread != place.Ts
        ? cards.TopicAsync(KeyOf(self, place), new SlackMessageId(place.Channel, thread).ToString(), new SlackAddress.Thread(thread).ToString(), cancellation)
        : Task.FromResult<string?>(null);

    /// <summary>A message of this conversation by what it was for.</summary>
    internal Task<BotMessage?> SaidAsync(SlackIdentity self, SlackPlace place, string intent, CancellationToken cancellation) =>
        cards.SaidAsync(KeyOf(self, place), intent, address => SlackAddress.Parse(address) is not SlackAddress.Ephemeral alone || alone.User == place.User, cancellation);

    private static ConversationKey KeyOf(SlackIdentity self, SlackPlace place) => new(self.Workspace, place.Conversation);
}
