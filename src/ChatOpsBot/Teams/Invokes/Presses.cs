using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>
/// Acts on what was pressed or filled in while somebody waits: what it changed is committed when this returns, and everybody's
/// card is owed by the same commit. What is pressed twice changes what it changes once.
/// </summary>
internal sealed class Presses(UnitsOfWork units, Speakers speakers, MessageHandler handler, OutboxDispatcher outbox, TimeProvider time)
{
    /// <param name="Message">The one that is answered.</param>
    /// <param name="Reply">What is to be said to whoever pressed.</param>
    /// <param name="Shown">The card with it, where a card gives way to it; null where it stays as it is.</param>
    internal sealed record Pressed(InboundMessage Message, BotMessage Reply, BotMessage? Shown);

    /// <param name="isOwn">Whether it was pressed on a message of the bot's own; only there is something owed.</param>
    internal Task<Pressed> HandleAsync(InboundMessage message, bool isOwn) => HandleAsync(message, isOwn, isForm: false);

    /// <summary>The steps of a form, one after the other, until one is refused. It closes: its answer is owed to where it was opened.</summary>
    /// <returns>What became of the last of them that was done, or of the one that was not.</returns>
    internal async Task<Pressed> FilledAsync(TeamsForms.Filled filled)
    {
        Pressed? pressed = null;
        foreach (var message in filled.Messages)
        {
            pressed = await HandleAsync(message, filled.IsOwn, isForm: true);
            if (pressed.Reply.Kind is MessageKind.Refusal) break;
        }

        return pressed ?? throw new ArgumentException("A form says something.", nameof(filled));
    }

    private async Task<Pressed> HandleAsync(InboundMessage message, bool isOwn, bool isForm)
    {
        message = await speakers.IntroduceAsync(message, CancellationToken.None);
        return await units.RunAsync((session, stopping) => HandleAsync(session, message, isOwn, isForm, stopping));
    }

    private async Task<Pressed> HandleAsync(WriterSession session, InboundMessage message, bool isOwn, bool isForm, CancellationToken cancellation)
    {
        if (await session.Database.Inbox.Where(MessageHandler.IsDelivery(message)).Select(entry => entry.Reply).SingleOrDefaultAsync(cancellation) is { } before)
            return new Pressed(message, MessageJson.Read(before), Shown: null);

        var now = time.GetUtcNow();
        var handled = await handler.HandleAsync(session, message, now, cancellation);
        if (handled.Changed) session.Database.Inbox.Add(InboxEntry.Answered(message, now, handled.Reply));

        var card = await handler.RedrawnAsync(session, message, now, cancellation);
        var owed = Replies.To(message, handled.Reply, card).ToList();
        if (isOwn)
            foreach (var one in owed.Where((_, number) => IsOwed(message, handled, isForm, isAnswer: number == 0))) await outbox.OweOnceAsync(session, one, now, cancellation);
        return new Pressed(message, handled.Reply, handled.Reply.Kind is MessageKind.Answer && (!isOwn || ReplacesCard(message)) ? owed[0].Message : null);
    }

    /// <summary>Whoever pressed is answered at once; the others see a card that changed, or was out of date.</summary>
    private static bool IsOwed(InboundMessage message, MessageHandler.Handled handled, bool isForm, bool isAnswer) => (handled.Reply.Kind, isAnswer) switch
    {
        (MessageKind.Answer, _) => handled.Changed || isForm || !ReplacesCard(message),
        // A notice has nothing to press; what a form asks back, it asks itself.
        (MessageKind.Refusal, true) => handled.Reply.Blocks.Any(block => block is MessageBlock.Buttons) && !(isForm && AskedBack.In(handled.Reply) is not null),
        (MessageKind.Refusal, false) => true,
    };

    private static bool ReplacesCard(InboundMessage message) => TeamsAddress.Parse(message.ReplyTo.Answer) is TeamsAddress.Card or TeamsAddress.OwnCard;
}
