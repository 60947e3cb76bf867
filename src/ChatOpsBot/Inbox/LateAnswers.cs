using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Inbox;

/// <summary>Owes an answer that no handler owed: to what went wrong between a platform and the bot, or came too late for a response.</summary>
internal sealed class LateAnswers(UnitsOfWork units, OutboxDispatcher outbox, TimeProvider time)
{
    /// <summary>Once for each message, however often it is owed.</summary>
    internal Task OweAsync(InboundMessage message, BotMessage reply) => units.RunAsync(async (session, stopping) =>
    {
        var now = time.GetUtcNow();
        foreach (var owed in Replies.To(message, reply, card: null)) await outbox.OweOnceAsync(session, owed, now, stopping);
        return true;
    });
}
