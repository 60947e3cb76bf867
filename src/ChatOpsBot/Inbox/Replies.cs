using System.Collections.Immutable;
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
        var said = card is not null && reply.Kind is MessageKind.Answer ? card with { Summary = reply.Summary, Blocks = [.. card.Blocks, .. Below(card, reply)] } : reply;
        yield return new Owed(message.ConversationKey, intent) { Message = said, Address = message.ReplyTo.For(reply.Kind) };

        if (card is { Kind: MessageKind.Answer } && reply.Kind is MessageKind.Refusal)
            yield return new Owed(message.ConversationKey, $"{intent}/card") { Message = card, Address = message.ReplyTo.For(MessageKind.Answer) };
    }

    /// <summary>What an answer says beyond the card: an answer that shows the same item shows it once.</summary>
    private static IEnumerable<MessageBlock> Below(BotMessage card, BotMessage reply)
    {
        var isSame = reply.Blocks.OfType<MessageBlock.Header>().Any(header => header.Id is not null && card.Blocks.OfType<MessageBlock.Header>().Any(shown => shown.Id == header.Id));
        var commands = card.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Command).ToHashSet(StringComparer.Ordinal);
        foreach (var block in reply.Blocks)
        {
            if (isSame && block is MessageBlock.Header or MessageBlock.Facts or MessageBlock.Progress or MessageBlock.Checklist || card.Blocks.Contains(block)) continue;

            if (block is not MessageBlock.Buttons { Items: var items }) yield return block;
            else if (items.Where(button => !commands.Contains(button.Command)).ToImmutableArray() is { IsEmpty: false } more) yield return new MessageBlock.Buttons(more);
        }
    }
}
