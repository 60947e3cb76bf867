using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Makes one change: decides it on the current version and puts state, journal and receipt into the unit of work.</summary>
internal sealed class ChangeHandler(MessageReader reader, Speakers speakers, RightsCheck rights, TimeProvider time)
{
    /// <summary>How long the same text from the same sender counts as a slip of the finger.</summary>
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(60);

    internal Task<BotMessage> HandleAsync(WriterSession session, InboundMessage message, CancellationToken cancellation) =>
        HandleAsync(session, message, null, cancellation);

    /// <param name="known">Who speaks, where this unit of work has just learned it; else the directory says.</param>
    internal async Task<BotMessage> HandleAsync(WriterSession session, InboundMessage message, Speaker? known, CancellationToken cancellation)
    {
        var database = session.Database;
        if (await database.Receipts.FindAsync([message.Workspace.Platform, message.Workspace.Workspace, message.DeliveryId], cancellation) is { } receipt)
            return MessageJson.Read(receipt.Reply);

        var plan = await session.PlanAsync(message.Workspace, cancellation)
            ?? throw new InvalidOperationException("The plan was taken away while it was being changed. Say it again.");
        var now = time.GetUtcNow();
        var (parsed, context) = reader.Read(message, plan, now);
        if (parsed is not ParsedCommand.Changing changing) return Answer.To(parsed, context);

        var speaker = known ?? await speakers.OfAsync(message, plan, cancellation);
        var verdict = await rights.ChangeAsync(database, message, speaker, changing.Change, context, now, cancellation);
        if (verdict.Refusal is { } refusal) return refusal;

        var decision = await DecideAsync(database, message, changing, context, now, cancellation);
        if (decision is not Decision.Write write) return await UnchangedAsync(database, message, decision, context, cancellation);

        var after = plan.With(write.Changes, write.Added);
        await WriteAsync(database, plan, after, write, new ChangeOrigin(now, message.Sender, message.Conversation), cancellation);
        var reply = RightsMessages.WithOffer(ChangeMessages.Written(context with { Plan = after }, write), after, verdict.MayTake);
        database.Receipts.Add(Receipt.Of(message, now, reply));
        session.Stage(message.Workspace, after);
        return reply;
    }

    private static async Task<Decision> DecideAsync(
        BotDbContext database, InboundMessage message, ParsedCommand.Changing changing, AnswerContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = context.Plan;
        if (message.Drawn is { } drawn && drawn.Items.FirstOrDefault(item => plan.WithId(item.Id)?.Version != item.Version) is { Id: > 0 } stale)
            return new Decision.Refused(new Refusal.StaleCard(plan.WithId(stale.Id), await LastAsync(database, plan.Key, stale.Id, cancellation)));

        var decision = changing.Change is Change.Undo
            ? UndoPolicy.Decide(await SinceAsync(database, plan.Key, now - UndoPolicy.Window, cancellation), message.Sender, message.Conversation, now, plan)
            : ChangePolicy.Decide(changing.Change, changing.Insistence, context);
        if (decision is not Decision.Write || message.Drawn is not null || changing.Insistence.HasFlag(Insistence.Again)) return decision;

        return await SaidBeforeAsync(database, message, now - Repeat, cancellation) is { } before
            ? new Decision.Refused(new Refusal.JustRecorded(message.Text, now - before))
            : decision;
    }

    private async Task<BotMessage> UnchangedAsync(
        BotDbContext database, InboundMessage message, Decision decision, AnswerContext context, CancellationToken cancellation) => decision switch
        {
            Decision.AlreadyTrue already => RefusalMessages.AlreadyTrue(context, already, await BehindAsync(database, context.Plan.Key, already, cancellation), reader.ZoneOf(context.Plan)),
            Decision.ConfirmSeveral several => ChangeMessages.ConfirmSeveral(context, several.Actions, $"{context.Language.In("oui", "yes")} {message.Text}"),
            Decision.StepsLeft left => ChangeMessages.StepsLeft(context, left.Actions),
            Decision.ReasonMissing missing => ChangeMessages.ReasonMissing(context, missing.Actions),
            Decision.Refused refused => RefusalMessages.Of(context, refused.Reason, reader.ZoneOf(context.Plan)),
            _ => throw new UnreachableException(),
        };

    private static async Task WriteAsync(
        BotDbContext database, PlanSnapshot before, PlanSnapshot after, Decision.Write write, ChangeOrigin origin, CancellationToken cancellation)
    {
        var key = before.Key;
        var plan = await database.Plans.Of(key).SingleAsync(cancellation);
        if (plan.Version != before.Version) throw new DbUpdateConcurrencyException("The plan was changed since it was read.");

        var ids = write.Changes.Where(change => change.Field is not ActionField.Note and not ActionField.Created).Select(change => change.Action).Distinct().ToList();
        var actions = database.Actions.Of(key).Where(action => ids.Contains(action.Id));
        if (write.Changes.Any(change => change.Field is ActionField.Box)) actions = actions.Include(action => action.Checklist);
        var stored = ids.Count == 0 ? [] : await actions.ToDictionaryAsync(action => action.Id, cancellation);
        if (write.Added is { } added) database.AddOf(key, ActionItem.New(added));

        foreach (var (line, change) in write.Changes.Index())
        {
            if (stored.TryGetValue(change.Action, out var action)) action.Apply(change);
            database.AddOf(key, JournalEntry.Of(after.Version, line + 1, change, after.WithId(change.Action)!.Code, origin, write.Undoes));
        }
    }

    private static async Task<List<JournalEntry>> SinceAsync(BotDbContext database, PlanKey key, DateTimeOffset from, CancellationToken cancellation) =>
        await database.Journal.Of(key).AsNoTracking().Where(entry => entry.At > from).ToListAsync(cancellation);

    private static async Task<JournalEntry?> LastAsync(BotDbContext database, PlanKey key, int action, CancellationToken cancellation) =>
        await database.Journal.Of(key).AsNoTracking()
            .Where(entry => entry.Item == action && entry.Field != ActionField.Note)
            .OrderByDescending(entry => entry.PlanVersion).ThenBy(entry => entry.Line)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The lines that made true what was asked for, the newest last.</summary>
    private static async Task<List<JournalEntry>> BehindAsync(
        BotDbContext database, PlanKey key, Decision.AlreadyTrue already, CancellationToken cancellation)
    {
        var ids = already.Facts.Select(fact => fact.Action).ToList();
        return await database.Journal.Of(key).AsNoTracking()
            .Where(entry => ids.Contains(entry.Item))
            .OrderBy(entry => entry.PlanVersion)
            .ToListAsync(cancellation);
    }

    private static async Task<DateTimeOffset?> SaidBeforeAsync(
        BotDbContext database, InboundMessage message, DateTimeOffset from, CancellationToken cancellation) => await database.Receipts
        .Where(receipt => receipt.Platform == message.Workspace.Platform && receipt.Workspace == message.Workspace.Workspace
            && receipt.Conversation == message.Conversation && receipt.At > from
            && receipt.Sender == message.Sender && receipt.Text == message.Text)
        .OrderByDescending(receipt => receipt.At)
        .Select(receipt => (DateTimeOffset?)receipt.At)
        .FirstOrDefaultAsync(cancellation);
}
