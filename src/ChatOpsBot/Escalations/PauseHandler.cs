using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Reminders;
using ChatOpsBot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Escalations;

/// <summary>Stops the clocks of a plan's escalations until a stated end, and lets them go on.</summary>
internal sealed class PauseHandler(RightsCheck rights, EscalationDesk desk, PushDesk pushes)
{
    internal async Task<MessageHandler.Handled> PauseAsync(ClockCommand.Pause command, ClockWork work, CancellationToken cancellation)
    {
        if (await DeniedAsync(work, cancellation) is { } refusal) return ClockWork.Unchanged(refusal);

        var time = work.Team.Time;
        var until = command.Until is { } written
            ? WrittenMoment.Read(written, work.Now, time, work.Plan.Start, time.Hours.Start)
            : time.EndOf(ZonedTime.DayIn(time.Zone, time.WorkingFrom(work.Now)));
        if (until is not { } end) return ClockWork.Unchanged(ClockMessages.NotAMoment(work.Language, command.Until!));
        if (end <= work.Now) return ClockWork.Unchanged(PauseMessages.InThePast(work.Language));
        if (end - work.Now > Pause.Longest) return ClockWork.Unchanged(PauseMessages.TooLong(work.Language));

        var timer = await PlanTimers.FindAsync(work.Database, work.Plan.Key, TimerKind.Pause, cancellation);
        var from = timer?.Pause?.Until ?? work.Now;
        if (timer is null) work.Database.PlanTimers.Add(PlanTimer.Of(work.Plan.Key, TimerKind.Pause, work.Now, end, work.Actor));
        else if (timer.Pause is not null) timer.Extend(end, work.Actor);
        else
        {
            timer.StartAnew(work.Now);
            timer.Extend(end, work.Actor);
        }

        await MoveAsync(work, from, end, escalation => escalation.Paused(work.Actor, end, work.Now), cancellation);
        await WakeAgendaAsync(work, cancellation);
        return ClockWork.Written(PauseMessages.Stopped(work.Language, end, time.Zone, work.Now));
    }

    internal async Task<MessageHandler.Handled> ResumeAsync(ClockWork work, CancellationToken cancellation)
    {
        if (await DeniedAsync(work, cancellation) is { } refusal) return ClockWork.Unchanged(refusal);
        if (await PlanTimers.FindAsync(work.Database, work.Plan.Key, TimerKind.Pause, cancellation) is not { Pause: { } pause } timer)
            return ClockWork.Unchanged(PauseMessages.Running(work.Language));

        timer.Done(work.Now, next: null);
        await MoveAsync(work, pause.Until, work.Now, said: null, cancellation);
        await PauseEnd.SayAsync(work.Session, desk, pushes, work.Plan.Key, pause.From, work.Actor, work.Now, cancellation);
        return ClockWork.Written(PauseMessages.GoOn(work.Language));
    }

    private async Task<BotMessage?> DeniedAsync(ClockWork work, CancellationToken cancellation) =>
        (await rights.AskAsync(work.Database, work.Message, work.Speaker, Capability.Pause, RightsTarget.None, work.Context, work.Now, cancellation)).Refusal;

    private async Task MoveAsync(ClockWork work, DateTimeOffset from, DateTimeOffset to, Action<Escalation>? said, CancellationToken cancellation)
    {
        foreach (var escalation in await Scenes.Of(work.Database, work.Plan.Key).Where(one => one.EndedAt == null).ToListAsync(cancellation))
        {
            var since = escalation.LastLine;
            escalation.StandStill(from, to, work.Team);
            said?.Invoke(escalation);
            await desk.TellAsync(work.Session, escalation, since, work.Now, cancellation);
        }
    }

    private static Task WakeAgendaAsync(ClockWork work, CancellationToken cancellation) => PlanTimers.LookAgainAsync(work.Database, work.Plan.Key, work.Now, cancellation);
}
