using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Answers a message where the platform takes the answer in its response: a question from the snapshot of its plan, a change
/// after its unit of work is committed.
/// </summary>
internal sealed class MessageRouter(
    PlanSnapshots snapshots, MessageReader reader, Speakers speakers, QuestionHandler questions, MessageHandler handler, PlanOfConversation plans, UnitsOfWork units,
    PeopleDirectory directory, RememberedAnswers remembered, SignInOffer signIn, IStore store, InboxMeter meter, TimeProvider time)
{
    internal async ValueTask<BotMessage> AnswerAsync(InboundMessage message, CancellationToken cancellation) => (await AnsweredAsync(message, cancellation)).Message;

    /// <summary>The same, for a surface that keeps what it drew.</summary>
    internal async ValueTask<Answered> AnsweredAsync(InboundMessage message, CancellationToken cancellation)
    {
        var (platform, begun) = (message.Workspace.Platform, InboxMeter.Begin());
        using var trace = InboxMeter.Trace(platform);
        Answered? answered = null;
        try
        {
            answered = await ReadAsync(message, cancellation);
            return message.Drawn?.Plan is { } plan ? Answered.Once(answered.Message.In(plan)) : answered;
        }
        finally
        {
            meter.Ended(platform, answered?.Message, begun);
        }
    }

    private async ValueTask<Answered> ReadAsync(InboundMessage message, CancellationToken cancellation)
    {
        var look = await store.LookAsync(cancellation);
        message = await speakers.IntroduceAsync(message, cancellation, look);
        var about = await plans.FindAsync(message, cancellation, look);
        if (MessageHandler.KeyToRead(about) is not { } key) return NoPlan(message);

        // A change is read again on the version it is made on; most are known for changes without asking the store first.
        var seen = snapshots.LastSeen(key);
        var (people, now) = (directory.LastSeen(key.Home), time.GetUtcNow());
        var known = about is ConversationPlan.Of && seen is not null ? remembered.Find(message, seen, people, now) : null;
        var read = seen is null || known is not null ? default : reader.Read(message, seen, now);
        if (read.Parsed is ParsedCommand.Changing or ParsedCommand.Timing) return Answered.Once(await ChangeAsync(message));

        if (await snapshots.CurrentAsync(key, cancellation, look) is not { } plan) return NoPlan(message);
        if (known is not null && ReferenceEquals(plan, seen)) return known;

        var (parsed, context) = ReferenceEquals(plan, seen) ? read : reader.Read(message, plan, now);
        if (MessageHandler.IsAsked(about, parsed) is { } ask) return Answered.Once(PlanChoiceMessages.Which(context.Language, ask.Choices));

        return parsed switch
        {
            ParsedCommand.Asked { Question: var question } when signIn.GoesWith(question, message) => Answered.Once(Redrawn(await ChangeAsync(message), message.Text)),
            ParsedCommand.Asked { Question: var question } when questions.FromStore(question, context, cancellation) is { } stored => Answered.Once(Redrawn(await stored, message.Text)),
            ParsedCommand.Asked { Question: var question } when about is ConversationPlan.Of => remembered.Keep(message, plan, people, now, Redrawn(Answer.To(question, context), message.Text)),
            ParsedCommand.Changing or ParsedCommand.SettingUp or ParsedCommand.Timing => Answered.Once(await ChangeAsync(message)),
            ParsedCommand.Asked { Question: var question } => Answered.Once(Redrawn(Answer.To(question, context), message.Text)),
            _ => Answered.Once(Answer.To(parsed, context)),
        };
    }

    /// <summary>The answer to a question; null for what is none, so that asking again changes nothing.</summary>
    internal async ValueTask<BotMessage?> AskAsync(InboundMessage message, CancellationToken cancellation)
    {
        message = await speakers.IntroduceAsync(message, cancellation);
        return await PlanAsync(message, cancellation) is { } plan && reader.Read(message, plan, time.GetUtcNow()) is { Parsed: ParsedCommand.Asked asked, Context: var context }
            ? await questions.AnswerAsync(asked.Question, context, cancellation)
            : null;
    }

    /// <summary>The plan a conversation is about as of its last commit; null when there is none, or several and none was chosen.</summary>
    internal async ValueTask<PlanSnapshot?> PlanAsync(InboundMessage message, CancellationToken cancellation) =>
        await plans.FindAsync(message, cancellation) is ConversationPlan.Of one ? await snapshots.CurrentAsync(one.Plan, cancellation) : null;

    /// <summary>What a page needs to greet: the plan's title and language, and the names people may speak as.</summary>
    internal async ValueTask<PlanGreeting> GreetAsync(InboundMessage message, CancellationToken cancellation) =>
        await PlanAsync(message, cancellation) is { } plan
            ? new PlanGreeting(plan.Title, plan.Language, plan.People)
            : new PlanGreeting("ChatOpsBot", Language.English, []);

    /// <summary>The same delivery gets the same answer again, and changes nothing.</summary>
    private Task<BotMessage> ChangeAsync(InboundMessage message) => units.RunAsync(async (session, stopping) =>
    {
        var inbox = session.Database.Inbox;
        if (await inbox.Where(MessageHandler.IsDelivery(message)).Select(entry => entry.Reply).SingleOrDefaultAsync(stopping) is { } before)
            return MessageJson.Read(before);

        var now = time.GetUtcNow();
        var handled = await handler.HandleAsync(session, message, now, stopping);
        // Under the same key a program is answered as it was; people who ask again want to know what is so now.
        if (handled.Changed || message.Program is not null && handled.Reply.Kind is MessageKind.Answer) inbox.Add(InboxEntry.Answered(message, now, handled.Reply, handled.Changed));
        return handled.Reply;
    });

    private static Answered NoPlan(InboundMessage message) => Answered.Once(ImportMessages.NoPlan(MessageHandler.LanguageOf(message)));

    /// <summary>Asking the same again draws an answer as it stands later.</summary>
    private static BotMessage Redrawn(BotMessage answer, string text) =>
        answer.Kind is MessageKind.Answer ? answer with { Redraw = answer.Redraw ?? text } : answer;
}

/// <param name="People">Owners, named resources and roles, in alphabetical order.</param>
internal sealed record PlanGreeting(string Title, Language Language, IReadOnlyList<string> People);
