using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Operations;

/// <summary>Works out from the calendars of plans what should have been said, and finds what nobody planned.</summary>
internal sealed class CalendarAudit(PlanSnapshots snapshots, Scenes scenes, PeopleDirectory directory)
{
    /// <summary>What the calendars of these plans say should have come, worked out again.</summary>
    internal async Task<IReadOnlyList<AuditFinding>> MissedAsync(BotDbContext database, IReadOnlyList<PlanKey> plans, DateTimeOffset since, DateTimeOffset until)
    {
        var findings = new List<AuditFinding>();
        foreach (var choice in plans)
        {
            if (await snapshots.CurrentAsync(choice, CancellationToken.None) is not { } plan || !ClockSwitch.IsOn(plan, await directory.CurrentAsync(choice.Home, CancellationToken.None))) continue;

            var agenda = await Scenes.TimersOf(database, choice).AsNoTracking().SingleOrDefaultAsync(timer => timer.Kind == TimerKind.Agenda);
            if (agenda?.NextAt is null)
            {
                findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, $"{choice}/agenda", $"Plan {choice.Plan} is switched on and its calendar is not watched: say 'switch on' again."));
                continue;
            }

            findings.AddRange(await OfPlanAsync(database, plan, agenda, since, until));
        }

        return findings;
    }

    private async Task<IEnumerable<AuditFinding>> OfPlanAsync(BotDbContext database, PlanSnapshot plan, PlanTimer agenda, DateTimeOffset since, DateTimeOffset until)
    {
        var scene = await scenes.ForMorningsAsync(database, plan, CancellationToken.None);
        var from = agenda.Since > since ? agenda.Since : since;
        // What is held until the reader's working hours lies beyond what the agenda has seen; whether that is looked at in time is asked above.
        // A plan that has just changed may name today what this morning nobody could know.
        var changed = await database.Journal.Of(plan.Key).Where(entry => entry.At > from).Select(entry => (DateTimeOffset?)entry.At).MaxAsync();
        // The same of people: who is asked before a stand-up hangs on who they are, and on their settings.
        var set = await database.Audit.In(directory.RealmOf(plan.Key.Home)).Where(entry => entry.At > from && entry.Outcome == AuditOutcome.Done).Select(entry => (DateTimeOffset?)entry.At).MaxAsync();
        if (set > (changed ?? from)) changed = set;
        var findings = new List<AuditFinding>();
        foreach (var occurrence in Agenda.Due(scene, changed ?? from, until).OfType<Occurrence.Message>().Where(message => message.At <= agenda.Seen && IsKnown(scene, message.Push.Draft)))
        {
            var intent = occurrence.Push.Intent(plan.Key);
            if (!await database.Outbox.IsPlannedAsync(intent)) findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, intent, $"Plan {plan.Key.Plan}: {occurrence.Push.Draft} fell due and was not planned."));
        }

        return findings;
    }

    /// <summary>Whether what should have been said can still be told: snoozes and absences leave no trace of when they came.</summary>
    private static bool IsKnown(Scene scene, Draft draft) => draft switch
    {
        Draft.Digest => false,
        Draft.StandUpQuestions asked => scene.Team.Absences.IsEmpty && !scene.Snoozes.Any(snooze => Team.Same(snooze.Person, asked.Person)),
        _ => true,
    };
}
