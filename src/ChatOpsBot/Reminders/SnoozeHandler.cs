using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.Scheduling;

namespace ChatOpsBot.Reminders;

/// <summary>Puts off what somebody would be reminded of; it is their own reminder, so no right on the action is asked for.</summary>
internal static class SnoozeHandler
{
    internal static async Task<MessageHandler.Handled> HandleAsync(ClockCommand.Snooze command, ClockWork work, CancellationToken cancellation)
    {
        if (work.Name is not { } person) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Team.Time.Zone));

        var (subjects, refusal) = Core.News.Watched.Subjects(command.Targets, work.Plan);
        if (refusal is not null) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, refusal, work.Team.Time.Zone));
        if (command.When is not { } written) return ClockWork.Unchanged(SnoozeMessages.Choices(work.Team, work.Language, [.. subjects.Select(subject => work.Plan.Find(subject)!.Name)], person, work.Now));
        if (SnoozeRules.Read(written, work.Team.TimeOf(person), work.Plan.Start, work.Now) is not { } until) return ClockWork.Unchanged(ClockMessages.NotAMoment(work.Language, written));
        if (until <= work.Now) return ClockWork.Unchanged(SnoozeMessages.InThePast(work.Language));

        foreach (var subject in subjects)
            if (SnoozeRules.LatestOf(work.Plan, subject, work.Team.Time) is { } latest && until > latest)
                return ClockWork.Unchanged(SnoozeMessages.PastItsDue(work.Team, work.Language, work.Plan.Find(subject)!.Name, latest, person, work.Now));

        ImmutableArray<string> names = [.. subjects.Select(subject => work.Plan.Find(subject)!.Name)];
        if (!command.IsSure) return ClockWork.Unchanged(SnoozeMessages.Until(work.Reader, names, until, work.Now));

        foreach (var subject in subjects) await PutOffAsync(work, subject, person, until, cancellation);
        await PlanTimers.LookAgainAsync(work.Database, work.Plan.Key, work.Now, cancellation);
        return ClockWork.Written(SnoozeMessages.PutOff(work.Reader, names, until, work.Now));
    }

    private static async Task PutOffAsync(ClockWork work, Subject subject, string person, DateTimeOffset until, CancellationToken cancellation)
    {
        var key = work.Plan.Key;
        if (await work.Database.Snoozes.FindAsync([key.Platform, key.Workspace, key.Plan, subject.Kind, subject.Number, person], cancellation) is { } before) before.Move(until);
        else work.Database.Snoozes.Add(Snooze.Of(key, subject, person, until));
    }
}
