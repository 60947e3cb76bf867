using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Reminders;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Scheduling;

/// <summary>
/// Does what is due at an instant: steps of escalations, and what comes by the calendar of a plan. Whoever rings it, and however
/// often, each thing is done once: it is a stored instant that says whether it is due.
/// </summary>
internal sealed partial class DueJob(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Scenes scenes, EscalationDesk escalations, PushDesk pushes, ReportDesk reports, StandUpDesk standUps, PeopleDirectory directory,
    ILogger<DueJob> log)
{
    /// <summary>Taken at one look; the next look takes more.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Failures in a row after which the store itself is in trouble, and this look is given up.</summary>
    private const int MostFailures = 5;

    /// <returns>False when nothing was due.</returns>
    internal async Task<bool> RunDueAsync(DateTimeOffset now)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var steps = await context.Escalations.Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).Take(MostAtOnce)
            .Select(one => new { one.Platform, one.Workspace, one.PlanName, one.Number }).ToListAsync();
        var timers = await context.PlanTimers.AsNoTracking().Where(timer => timer.NextAt <= now).OrderBy(timer => timer.NextAt).Take(MostAtOnce).ToListAsync();
        var failures = 0;
        foreach (var step in steps)
        {
            var plan = new PlanKey(step.Platform, step.Workspace, step.PlanName);
            failures = await IsDoneAsync($"{plan}/{new EscalationId(step.Number)}", (session, stopping) => escalations.StepAsync(session, plan, step.Number, now, stopping), failures);
        }

        foreach (var timer in timers)
            failures = await IsDoneAsync($"{timer.Plan}/{timer.Kind}", (session, stopping) => RingAsync(session, timer, now, stopping), failures);
        return steps.Count + timers.Count > 0;
    }

    /// <summary>One that cannot be done keeps nobody else waiting; it stays due, and the audit names it.</summary>
    /// <returns>How many failed in a row until now.</returns>
    private async Task<int> IsDoneAsync(string what, UnitsOfWork.Unit<bool> unit, int failures)
    {
        try
        {
            await units.RunAsync(unit);
            return 0;
        }
        catch (Exception exception) when (failures + 1 < MostFailures)
        {
            Log.Failed(log, what, exception);
            return failures + 1;
        }
    }

    private async Task<bool> RingAsync(WriterSession session, PlanTimer due, DateTimeOffset now, CancellationToken cancellation)
    {
        // Another process may have done it since it was seen here.
        if (await PlanTimers.FindAsync(session.Database, due.Plan, due.Kind, cancellation) is not { } timer || timer.NextAt is null || timer.NextAt > now) return false;

        if (await session.PlanAsync(due.Plan, cancellation) is not { } plan)
        {
            session.Database.Remove(timer);
            return true;
        }

        switch (due.Kind)
        {
            case TimerKind.Agenda: await RunAgendaAsync(session, timer, plan, now, cancellation); break;
            case TimerKind.Pause: await EndPauseAsync(session, timer, now, cancellation); break;
            case TimerKind.Board: await DrawBoardAsync(session, timer, plan, now, cancellation); break;
        }

        return true;
    }

    private async Task RunAgendaAsync(WriterSession session, PlanTimer timer, PlanSnapshot plan, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!ClockSwitch.IsOn(plan, await directory.CurrentAsync(plan.Key.Home, cancellation)))
        {
            timer.Done(now, next: null);
            return;
        }

        var scene = await scenes.ForMorningsAsync(session.Database, plan, cancellation);
        var number = await EscalationDesk.NextNumberAsync(session.Database, plan.Key, cancellation);
        var (missed, wait) = (now, Agenda.Next(scene, now));
        foreach (var occurrence in Agenda.Due(scene, timer.Seen, now))
        {
            if (Agenda.WaitsUntil(scene, occurrence, now) is { } until)
            {
                if (occurrence.At < missed) missed = occurrence.At;
                if (until < wait) wait = until;
            }
            else if (occurrence is Occurrence.Message message)
            {
                if (message.Push.Draft is Draft.Report report) await reports.StoreAsync(session, plan, report.Week, now, cancellation);
                await pushes.OweAsync(session, plan.Key, [message.Push], now, cancellation);
                if (message.Push.Draft is Draft.StandUp standUp) await standUps.GatherAsync(session, plan, standUp.Day, now, cancellation);
            }
            else if (occurrence is Occurrence.Overdue overdue && Opening.ByRule(scene, number, overdue, now) is { } opened)
            {
                number++;
                await escalations.OpenAsync(session, opened, now, cancellation);
            }
        }

        timer.Done(now, wait);
        // What waits for the morning is looked for again then; what was said is said once all the same.
        if (missed < now) timer.LookBack(missed.AddMilliseconds(-1), wait);
    }

    /// <summary>Clocks have gone on by themselves at the instant they were moved to; what fell into the pause comes now.</summary>
    private async Task EndPauseAsync(WriterSession session, PlanTimer timer, DateTimeOffset now, CancellationToken cancellation)
    {
        var from = timer.Since;
        await PauseEnd.SayAsync(session, escalations, pushes, timer.Plan, from, by: null, now, cancellation);
        timer.Done(now, next: null);
    }

    private async Task DrawBoardAsync(WriterSession session, PlanTimer timer, PlanSnapshot plan, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ClockSwitch.IsOn(plan, await directory.CurrentAsync(plan.Key.Home, cancellation)))
        {
            var board = new Push(Recipient.PlanChannel, new Draft.Board());
            await pushes.OweAsync(session, plan.Key, [board, board with { Redraws = plan.Version }], now, cancellation);
        }

        timer.Done(now, next: null);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What is due of {What} could not be done; it is tried again.")]
        internal static partial void Failed(ILogger logger, string what, Exception exception);
    }
}
