using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Acts on a form that was filled in, while whoever filled it in waits: a refusal is shown in the form, and an answer is owed to
/// where the form was opened. A form that is sent twice changes what it changes once.
/// </summary>
internal sealed class Submissions(UnitsOfWork units, Speakers speakers, MessageHandler handler, OutboxDispatcher outbox, TimeProvider time)
{
    /// <summary>Commands of one form, one after the other, until one is refused; what was done before it stays done.</summary>
    /// <returns>The refusal, or the answer to the last of them.</returns>
    internal async Task<BotMessage> HandleAsync(IReadOnlyList<InboundMessage> commands)
    {
        BotMessage? reply = null;
        foreach (var command in commands)
        {
            reply = await HandleAsync(command);
            if (reply.Kind is MessageKind.Refusal) return reply;
        }

        return reply ?? throw new ArgumentException("A form says something.", nameof(commands));
    }

    private async Task<BotMessage> HandleAsync(InboundMessage message)
    {
        message = await speakers.IntroduceAsync(message, CancellationToken.None);
        return await units.RunAsync(async (session, stopping) =>
        {
            if (await session.Database.Inbox.Where(MessageHandler.IsDelivery(message)).Select(entry => entry.Reply).SingleOrDefaultAsync(stopping) is { } before)
                return MessageJson.Read(before);

            var now = time.GetUtcNow();
            var handled = await handler.HandleAsync(session, message, now, stopping);
            if (handled.Reply.Kind is MessageKind.Refusal) return handled.Reply;

            session.Database.Inbox.Add(InboxEntry.Answered(message, now, handled.Reply));
            foreach (var owed in Replies.To(message, handled.Reply, await handler.RedrawnAsync(session, message, now, stopping))) outbox.Owe(session, owed, now);
            return handled.Reply;
        });
    }
}
