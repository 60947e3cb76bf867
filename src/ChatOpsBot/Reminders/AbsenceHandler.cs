using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reminders;

/// <summary>Writes down who is away, and who answers for them.</summary>
internal static class AbsenceHandler
{
    internal static async Task<MessageHandler.Handled> HandleAsync(ClockCommand.Absent command, ClockWork work, CancellationToken cancellation)
    {
        if (command.Dates is not { } written) return ClockWork.Unchanged(AbsenceMessages.Listed(work.Team, work.Language, Today(work)));
        if (work.Name is not { } person) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Team.Time.Zone));
        if (AbsenceRules.Read(written, Today(work), work.Plan.Start) is not var (from, to)) return ClockWork.Unchanged(AbsenceMessages.NotDates(work.Language, written));
        if (to < Today(work)) return ClockWork.Unchanged(AbsenceMessages.IsOver(work.Language));

        string? standIn = null;
        if (command.Delegate is { } typed)
        {
            switch (Whom.Find(typed, work.Speaker, work.Plan, work.Team.People))
            {
                case Whom.Known known: standIn = known.Person.Name; break;
                case Whom.New added: standIn = added.Name; break;
                case Whom.Several several: return ClockWork.Unchanged(AbsenceMessages.SeveralMeant(work.Language, typed, several.Names));
                default: return ClockWork.Unchanged(AbsenceMessages.Unknown(work.Language, typed));
            }

            if (Team.Same(standIn, person)) return ClockWork.Unchanged(AbsenceMessages.NotYourself(work.Language));
        }

        await RemoveAsync(work, person, cancellation);
        work.Database.Absences.Add(Absence.Of(work.Realm, person, from, to, standIn));
        await PlanTimers.LookAgainAsync(work.Database, work.Plan.Key, work.Now, cancellation);
        return ClockWork.Written(AbsenceMessages.Away(work.Language, from, to, standIn));
    }

    internal static async Task<MessageHandler.Handled> BackAsync(ClockWork work, CancellationToken cancellation)
    {
        if (work.Name is not { } person) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Team.Time.Zone));
        if (await RemoveAsync(work, person, cancellation) == 0)
            return ClockWork.Unchanged(AbsenceMessages.NotAway(work.Language));

        await PlanTimers.LookAgainAsync(work.Database, work.Plan.Key, work.Now, cancellation);
        return ClockWork.Written(AbsenceMessages.Back(work.Language));
    }

    private static DateOnly Today(ClockWork work) => ZonedTime.DayIn((work.Name is { } name ? work.Team.TimeOf(name) : work.Team.Time).Zone, work.Now);

    private static async Task<int> RemoveAsync(ClockWork work, string person, CancellationToken cancellation)
    {
        var before = await work.Database.Absences.In(work.Realm).Where(absence => absence.Person == person).ToListAsync(cancellation);
        work.Database.Absences.RemoveRange(before);
        return before.Count;
    }
}
