using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.News;
using ChatOpsBot.People;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Makes one change: decides it on the current version and puts state and journal into the unit of work.</summary>
internal sealed class ChangeHandler(MessageReader reader, Speakers speakers, RightsCheck rights, NewsDesk news, ChangeDesk clock)
{
    /// <summary>How long the same text from the same sender counts as a slip of the finger.</summary>
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(60);

    /// <param name="known">Who speaks, where this unit of work has just learned it; else the directory says.</param>
    internal async Task<MessageHandler.Handled> HandleAsync(
        WriterSession session, InboundMessage message, ParsedCommand.Changing changing, AnswerContext context, DateTimeOffset now, Speaker? known,
        CancellationToken cancellation)
    {
        var (database, plan) = (session.Database, context.Plan);
        var speaker = known ?? await speakers.OfAsync(message, plan, cancellation);
        var verdict = await rights.ChangeAsync(database, message, speaker, changing.Change, context, now, cancellation);
        if (verdict.Refusal is { } refusal) return new MessageHandler.Handled(refusal, Changed: false);

        var decision = await DecideAsync(database, message, changing, context, now, cancellation);
        if (decision is not Decision.Write write)
            return new MessageHandler.Handled(await UnchangedAsync(database, message, decision, context, cancellation), Changed: false);

        var after = plan.With(write.Changes, now, write.Added, write.Raised);
        var origin = new ChangeOrigin(now, message.Sender, message.Conversation, message.IsPrivate);
        await WriteAsync(database, plan, after, write, origin, cancellation);
        await WebhookDesk.ChangedAsync(database, after, write.Changes, origin, cancellation);
        await news.HearAsync(session, after, write.Changes, origin, cancellation);
        var ended = await clock.HearAsync(session, after, write, origin, cancellation);
        session.Stage(after);
        var reply = ChangeMessages.WithEnded(ChangeMessages.Written(context with { Plan = after }, write), ended);
        reply = RightsMessages.WithOffer(reply, after, verdict.MayTake);
        return new MessageHandler.Handled(reply, Changed: true);
    }

    private static async Task<Decision> DecideAsync(
        BotDbContext database, InboundMessage message, ParsedCommand.Changing changing, AnswerContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = context.Plan;
        if (message.Drawn is { } drawn && drawn.Items.Where(item => plan.Find(item.Subject)?.Version != item.Version).Select(item => (Subject?)item.Subject).FirstOrDefault() is { } stale)
            return new Decision.Refused(new Refusal.StaleCard(stale, await LastAsync(database, plan.Key, stale, cancellation)));

        var decision = changing.Change is Change.Undo
            ? UndoPolicy.Decide(await SinceAsync(database, plan.Key, now - UndoPolicy.Window, cancellation), message.Sender, message.Conversation, now, plan)
            : ChangePolicy.Decide(changing.Change, changing.Insistence, context, now);
        if (decision is not Decision.Write || message.Drawn is { Items.IsEmpty: false } || changing.Insistence.HasFlag(Insistence.Again)) return decision;

        return await SaidBeforeAsync(database, message, now - Repeat, cancellation) is { } before
            ? new Decision.Refused(new Refusal.JustRecorded(message.Text, now - before))
            : decision;
    }

    private async Task<BotMessage> UnchangedAsync(
        BotDbContext database, InboundMessage message, Decision decision, AnswerContext context, CancellationToken cancellation) => decision switch
        {
            Decision.AlreadyTrue already => RefusalMessages.AlreadyTrue(context, already, await BehindAsync(database, context.Plan.Key, already, cancellation), reader.ZoneOf(context.Plan)),
            Decision.ConfirmSeveral several => ChangeMessages.ConfirmSeveral(context, several.Subjects, Insisting(context, message)),
            Decision.ConfirmVerdict verdict => ChangeMessages.ConfirmVerdict(context, verdict, Insisting(context, message)),
            Decision.ConfirmClosing => ChangeMessages.ConfirmClosing(context, Insisting(context, message)),
            Decision.StepsLeft left => ChangeMessages.StepsLeft(context, left.Actions),
            Decision.ReasonMissing missing => ChangeMessages.ReasonMissing(context, missing.Subjects),
            Decision.Refused refused => RefusalMessages.Of(context, refused.Reason, reader.ZoneOf(context.Plan)),
            _ => throw new UnreachableException(),
        };

    private static string Insisting(AnswerContext context, InboundMessage message) => $"{context.Language.In("oui", "yes")} {message.Text}";

    private static async Task WriteAsync(
        BotDbContext database, PlanSnapshot before, PlanSnapshot after, Decision.Write write, ChangeOrigin origin, CancellationToken cancellation)
    {
        var key = before.Key;
        var plan = await database.Plans.Of(key).SingleAsync(cancellation);
        if (plan.Version != before.Version) throw new DbUpdateConcurrencyException("The plan was changed since it was read.");

        var written = await WrittenRows.LoadAsync(database, key, plan, write.Changes, cancellation);
        if (write.Added is { } added) database.AddOf(key, ActionItem.New(added));
        if (write.Raised is { } raised) database.AddOf(key, PlanItem.New(raised));
        foreach (var (line, change) in write.Changes.Index())
        {
            written.Apply(change, origin.At);
            database.AddOf(key, JournalEntry.Of(after.Version, line + 1, change, after.Find(change.Subject)!.Name, origin, write.Undoes));
        }
    }

    private static async Task<List<JournalEntry>> SinceAsync(BotDbContext database, PlanKey key, DateTimeOffset from, CancellationToken cancellation) =>
        await database.Journal.Of(key).AsNoTracking().Where(entry => entry.At > from).ToListAsync(cancellation);

    private static async Task<JournalEntry?> LastAsync(BotDbContext database, PlanKey key, Subject subject, CancellationToken cancellation) =>
        await database.Journal.Of(key).AsNoTracking()
            .Where(entry => entry.Kind == subject.Kind && entry.Item == subject.Number && entry.Field != ChangedField.Note)
            .OrderByDescending(entry => entry.PlanVersion).ThenBy(entry => entry.Line)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The lines that made true what was asked for, the newest last.</summary>
    private static async Task<List<JournalEntry>> BehindAsync(
        BotDbContext database, PlanKey key, Decision.AlreadyTrue already, CancellationToken cancellation)
    {
        var kinds = already.Facts.Select(fact => fact.Subject.Kind).ToList();
        var numbers = already.Facts.Select(fact => fact.Subject.Number).ToList();
        return await database.Journal.Of(key).AsNoTracking()
            .Where(entry => kinds.Contains(entry.Kind) && numbers.Contains(entry.Item))
            .OrderBy(entry => entry.PlanVersion)
            .ToListAsync(cancellation);
    }

    private static async Task<DateTimeOffset?> SaidBeforeAsync(
        BotDbContext database, InboundMessage message, DateTimeOffset from, CancellationToken cancellation) => await database.Inbox
        .Where(entry => entry.Platform == message.Workspace.Platform && entry.Workspace == message.Workspace.Workspace
            && entry.Conversation == message.Conversation && entry.ChangedAt > from
            && entry.Sender == message.Sender && entry.Text == message.Text)
        .OrderByDescending(entry => entry.ChangedAt)
        .Select(entry => entry.ChangedAt)
        .FirstOrDefaultAsync(cancellation);
}
