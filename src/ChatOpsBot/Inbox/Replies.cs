using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Inbox;

/// <summary>What is owed in answer to a message, and where.</summary>
internal static class Replies
{
    /// <param name="card">The card that was pressed, drawn again; null where none is.</param>
    internal static IEnumerable<Owed> To(InboundMessage message, BotMessage reply, BotMessage? card)
    {
        var intent = $"reply/{message.DeliveryId}";
        // What became of the press stands under the card that everybody sees; a refusal is for whoever pressed.
        var said = card is not null && reply.Kind is MessageKind.Answer ? card with { Summary = reply.Summary, Blocks = [.. card.Blocks, .. reply.Blocks] } : reply;
        yield return new Owed(message.ConversationKey, intent) { Message = said, Address = message.ReplyTo.For(reply.Kind) };

        if (card is { Kind: MessageKind.Answer } && reply.Kind is MessageKind.Refusal)
            yield return new Owed(message.ConversationKey, $"{intent}/card") { Message = card, Address = message.ReplyTo.For(MessageKind.Answer) };
    }
}
