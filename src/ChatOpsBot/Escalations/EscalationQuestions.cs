using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Escalations;

/// <summary>Answers what is asked about escalations, and what the clock would do.</summary>
internal sealed class EscalationQuestions(IDbContextFactory<BotDbContext> contexts, Scenes scenes, TimeProvider time)
{
    /// <summary>Escalations that ended, of one list.</summary>
    private const int Ended = 10;

    /// <summary>The escalation that a reference names; null for anything else. A plan's own action goes before it.</summary>
    internal static EscalationId? IdOf(ActionReference reference, AnswerContext context) =>
        reference is { Code: { } code, Box: null } && context.Plan.Find(code) is null && EscalationId.TryParse(code.ToString(), out var id) ? id : null;

    internal async Task<BotMessage> ListAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var team = await scenes.TeamAsync(database, context.Plan, cancellation);
        var all = Scenes.Of(database, context.Plan.Key).AsNoTracking();
        var open = await all.Where(one => one.EndedAt == null).ToListAsync(cancellation);
        var ended = await all.Where(one => one.EndedAt != null).OrderByDescending(one => one.EndedAt).Take(Ended).ToListAsync(cancellation);
        return EscalationMessages.List(context.Language, context.Plan, [.. open, .. ended], Zone(team, context), time.GetUtcNow());
    }

    internal Task<BotMessage> StatusAsync(EscalationId id, AnswerContext context, CancellationToken cancellation) =>
        OfAsync(id, context, (team, escalation) => EscalationMessages.Card(context.Plan, escalation, team.ReaderOf(context.Asker) with { Language = context.Language }, time.GetUtcNow()), cancellation);

    internal Task<BotMessage> HistoryAsync(EscalationId id, AnswerContext context, CancellationToken cancellation) =>
        OfAsync(id, context, (team, escalation) => EscalationMessages.History(context.Language, context.Plan, escalation, Zone(team, context), time.GetUtcNow()), cancellation);

    internal async Task<BotMessage> SimulateAsync(int days, AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var scene = await scenes.WithJournalAsync(database, context.Plan, DateTimeOffset.MinValue, cancellation);
        var messages = new Simulation(scene, time.GetUtcNow(), days, weeklyBlockers: false).Run().ToList();
        return SimulationMessages.Of(context.Language, scene.Team, messages, days);
    }

    private async Task<BotMessage> OfAsync(EscalationId id, AnswerContext context, Func<Team, Escalation, BotMessage> answer, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var escalation = await Scenes.Of(database, context.Plan.Key).AsNoTracking().SingleOrDefaultAsync(one => one.Number == id.Number, cancellation);
        return escalation is null ? ClockMessages.NoSuchEscalation(context.Language, $"{id}") : answer(await scenes.TeamAsync(database, context.Plan, cancellation), escalation);
    }

    private static TimeZoneInfo Zone(Team team, AnswerContext context) => (context.Asker is { } name ? team.TimeOf(name) : team.Time).Zone;
}
