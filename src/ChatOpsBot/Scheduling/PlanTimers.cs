using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Scheduling;

/// <summary>Sets the timers of a plan, within the unit that gives them something to ring for.</summary>
internal static class PlanTimers
{
    /// <summary>A board that has just been drawn waits this long before it is drawn again, however much changes.</summary>
    internal static readonly TimeSpan BetweenBoards = TimeSpan.FromMinutes(1);

    /// <summary>Changes that come together are drawn together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    /// <summary>Whether a change moves anything that comes by the calendar.</summary>
    internal static bool MovesAgenda(FieldChange change) =>
        change.Field is ChangedField.Created or ChangedField.Status or ChangedField.Owners or ChangedField.Due or ChangedField.Priority or ChangedField.Start or ChangedField.Closed;

    /// <summary>Looks at the calendar of a plan again at once.</summary>
    internal static async Task LookAgainAsync(BotDbContext database, PlanKey plan, DateTimeOffset now, CancellationToken cancellation)
    {
        (await AgendaAsync(database, plan, now, cancellation)).Set(now);
        foreach (var escalation in await Scenes.Of(database, plan).Where(one => one.State == Core.Escalations.EscalationState.NobodyToCall).ToListAsync(cancellation))
            escalation.Wake(now);
    }

    /// <summary>At the calendars of all plans of a realm: when somebody is spoken to is the same in all of them.</summary>
    internal static async Task LookAgainAtAllAsync(BotDbContext database, Realm realm, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var agenda in await database.PlanTimers.In(realm).Where(timer => timer.Kind == TimerKind.Agenda).ToListAsync(cancellation)) agenda.Set(now);
    }

    /// <summary>Counts from now on: the plan was read, given its start or switched on, and nobody is chased for what was before.</summary>
    internal static async Task StartAnewAsync(BotDbContext database, PlanKey plan, DateTimeOffset now, CancellationToken cancellation)
    {
        (await AgendaAsync(database, plan, now, cancellation)).StartAnew(now);
        await DrawBoardAsync(database, plan, now, cancellation);
    }

    /// <summary>Draws the board again soon, at most once a minute.</summary>
    internal static async Task DrawBoardAsync(BotDbContext database, PlanKey plan, DateTimeOffset now, CancellationToken cancellation)
    {
        var board = await FindAsync(database, plan, TimerKind.Board, cancellation);
        if (board is null) database.PlanTimers.Add(PlanTimer.Of(plan, TimerKind.Board, now - BetweenBoards, now + Gathering));
        else if (board.NextAt is null) board.Set(board.Seen + BetweenBoards > now + Gathering ? board.Seen + BetweenBoards : now + Gathering);
    }

    internal static async Task<PlanTimer> AgendaAsync(BotDbContext database, PlanKey plan, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindAsync(database, plan, TimerKind.Agenda, cancellation) is { } agenda) return agenda;

        agenda = PlanTimer.Of(plan, TimerKind.Agenda, now, now);
        database.PlanTimers.Add(agenda);
        return agenda;
    }

    internal static async Task<PlanTimer?> FindAsync(BotDbContext database, PlanKey plan, TimerKind kind, CancellationToken cancellation) =>
        await database.PlanTimers.FindAsync([plan.Platform, plan.Workspace, plan.Plan, kind], cancellation);

    /// <summary>Everything timed about a plan that another has taken the place of.</summary>
    internal static async Task DeleteAsync(BotDbContext database, PlanKey plan, CancellationToken cancellation)
    {
        await Scenes.TimersOf(database, plan).ExecuteDeleteAsync(cancellation);
        await database.Escalations.OfPlan(plan).ExecuteDeleteAsync(cancellation);
        await database.Reports.OfPlan(plan).ExecuteDeleteAsync(cancellation);
        await database.Published.OfPlan(plan).ExecuteDeleteAsync(cancellation);
        await database.StandUpAnswers.OfPlan(plan).ExecuteDeleteAsync(cancellation);
        await database.Snoozes.OfPlan(plan).ExecuteDeleteAsync(cancellation);
    }
}
