using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Owes what only whoever asked may read: in their own conversation with the bot, wherever they asked. It is composed when it is
/// sent, so that no secret lies in the inbox or the outbox.
/// </summary>
internal sealed class PrivateWords(OutboxDispatcher outbox)
{
    /// <param name="kind">Of its <see cref="IMessageComposer"/>.</param>
    internal async Task OweAsync(WriterSession session, InboundMessage asked, string kind, Language language, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = new PrivateDraft(language, asked.Standing, asked.Account);
        await outbox.OweOnceAsync(session, new Owed(ConversationKey.Alone(asked.Account), $"{kind}/{asked.DeliveryId}") { Draft = $"{kind}/{draft}" }, now, cancellation);
    }
}
