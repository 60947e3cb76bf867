using System.Diagnostics;
using System.Linq.Expressions;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Escalations;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Inbox;

/// <summary>Acts on one message within a unit of work.</summary>
internal sealed class MessageHandler(MessageReader reader, QuestionHandler questions, ChangeHandler changes, SetUpHandler setUp, ClockHandler clock, PlanOfConversation plans, SignInOffer signIn)
{
    /// <param name="Changed">Whether anything was written that the message must not write twice.</param>
    internal readonly record struct Handled(BotMessage Reply, bool Changed);

    internal async Task<Handled> HandleAsync(WriterSession session, InboundMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        var handled = await ActAsync(session, message, now, cancellation);
        // What is asked back about one plan of several is about that one too.
        return message.Drawn?.Plan is { } plan ? handled with { Reply = handled.Reply.In(plan) } : handled;
    }

    private async Task<Handled> ActAsync(WriterSession session, InboundMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        var about = await plans.FindAsync(message, cancellation);
        if (KeyToRead(about) is not { } key || await session.PlanAsync(key, cancellation) is not { } plan)
            return new Handled(ImportMessages.NoPlan(LanguageOf(message)), Changed: false);

        var at = Conversions.Kept(now);
        var (parsed, context) = reader.Read(message, plan, at);
        if (IsAsked(about, parsed) is { } ask) return new Handled(PlanChoiceMessages.Which(context.Language, ask.Choices), Changed: false);

        return parsed switch
        {
            ParsedCommand.Changing changing => await changes.HandleAsync(session, message, changing, context, at, known: null, cancellation),
            ParsedCommand.SettingUp settingUp => await setUp.HandleAsync(session, message, settingUp.SetUp, context, at, cancellation),
            ParsedCommand.Timing timing => await clock.HandleAsync(session, message, timing.Command, context, at, cancellation),
            ParsedCommand.Asked asked => await AnswerAsync(session, message, asked.Question, context, at, cancellation),
            ParsedCommand.NotUnderstood => new Handled(Answer.To(parsed, context), Changed: false),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What a question does beside being answered, it does once: its word in private has the delivery's name.</summary>
    private async Task<Handled> AnswerAsync(
        WriterSession session, InboundMessage message, Question question, AnswerContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        if (signIn.GoesWith(question, message)) await signIn.OweAsync(session, message, context.Language, now, cancellation);
        return new Handled(await questions.AnswerAsync(question, context, session.Database, cancellation), Changed: false);
    }

    /// <summary>The card that was pressed, as what was done in this unit leaves it; null where none is drawn again.</summary>
    internal async Task<BotMessage?> RedrawnAsync(WriterSession session, InboundMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        if (message.Card is not { } card) return null;

        // What is asked of the store must find what was done.
        await session.Database.SaveChangesAsync(cancellation);
        return (await HandleAsync(session, message with { Text = card, Drawn = message.Drawn?.Unversioned, Card = null }, now, cancellation)).Reply;
    }

    /// <summary>The plan a message is read against, before it is known whether it needs to be known.</summary>
    internal static PlanKey? KeyToRead(ConversationPlan about) => about switch
    {
        ConversationPlan.Of one => one.Plan,
        ConversationPlan.Ask several => several.Choices[0].Key,
        _ => null,
    };

    /// <summary>The plans among which the sender chooses first; null when the message does not depend on it.</summary>
    internal static ConversationPlan.Ask? IsAsked(ConversationPlan about, ParsedCommand parsed) =>
        parsed is ParsedCommand.SettingUp { SetUp: SetUp.Here or SetUp.ListPlans } or ParsedCommand.Asked { Question: Question.Help } ? null : about as ConversationPlan.Ask;

    internal static Language LanguageOf(InboundMessage message) => message.Setting ?? message.Profile ?? Language.English;

    internal static Expression<Func<InboxEntry, bool>> IsDelivery(InboundMessage message) => entry =>
        entry.Platform == message.Workspace.Platform && entry.Workspace == message.Workspace.Workspace && entry.DeliveryId == message.DeliveryId;
}
