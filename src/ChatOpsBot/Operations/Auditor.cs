using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Operations;

/// <summary>
/// A second look that trusts nobody: it works out from the plans what should have been said lately, and holds it against what is
/// in the outbox, and the outbox against the clock.
/// </summary>
internal sealed partial class Auditor(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, Scenes scenes, PeopleDirectory directory, AdminNotice admins, OutboxDispatcher outbox,
    ILogger<Auditor> log)
{
    /// <summary>What is due has this long to be taken up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>What waits in the outbox has this long to get through before somebody is told.</summary>
    private static readonly TimeSpan SendingGrace = TimeSpan.FromMinutes(30);

    /// <summary>How far back it looks.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromHours(24);

    private const int Most = 20;

    /// <summary>Plans of one look, however many there are; the next goes on behind them, and comes round well within <see cref="Back"/>.</summary>
    private const int MostPlans = 200;

    private int _lookedAt;

    /// <summary>What the last audit found.</summary>
    internal ImmutableArray<AuditFinding> Last { get; private set; } = [];

    /// <summary>Looks, and tells the admins what it found, once for each finding.</summary>
    internal async Task<ImmutableArray<AuditFinding>> RunAsync(DateTimeOffset now)
    {
        Last = await LookAsync(now);
        foreach (var finding in Last)
        {
            Log.Found(log, finding.Kind, finding.About);
            await units.RunAsync((session, stopping) => TellAsync(session, finding, now, stopping));
        }

        return Last;
    }

    /// <summary>Looks, and tells nobody.</summary>
    internal async Task<ImmutableArray<AuditFinding>> LookAsync(DateTimeOffset now)
    {
        await using var database = await contexts.CreateDbContextAsync();
        var findings = new List<AuditFinding>();
        findings.AddRange(await LateStepsAsync(database, now));
        findings.AddRange(await SilentCallsAsync(database, now));
        findings.AddRange(await MissedAgendasAsync(database, now));
        findings.AddRange(await UnsentAsync(database, now));
        return [.. findings.Take(Most)];
    }

    /// <summary>Stored instants that nobody has taken up.</summary>
    private static async Task<IEnumerable<AuditFinding>> LateStepsAsync(BotDbContext database, DateTimeOffset now)
    {
        var before = now - Grace;
        var escalations = await database.Escalations.AsNoTracking()
            .Where(one => one.NextAt < before || one.NextAt == null && (one.State == EscalationState.Running || one.State == EscalationState.Acknowledged || one.State == EscalationState.Exhausted))
            .OrderBy(one => one.NextAt).Take(Most).ToListAsync();
        var timers = await database.PlanTimers.AsNoTracking().Where(timer => timer.NextAt < before).OrderBy(timer => timer.NextAt).Take(Most).ToListAsync();
        return escalations.Select(one => new AuditFinding(
                AuditKind.DueButNotPlanned, $"{one.Plan}/{one.Id}/{one.Version}", $"{one.Id} of plan {one.PlanName} is due and its step was not taken: see the log of the bot for errors, and restart it."))
            .Concat(timers.Select(timer => new AuditFinding(
                AuditKind.DueButNotPlanned, $"{timer.Plan}/{timer.Kind}/{timer.Version}", $"The {timer.Kind} of plan {timer.PlanName} is due and was not looked at: see the log of the bot for errors, and restart it.")));
    }

    /// <summary>Levels that were called, and no message to their people was ever planned.</summary>
    private static async Task<IEnumerable<AuditFinding>> SilentCallsAsync(BotDbContext database, DateTimeOffset now)
    {
        var from = now - Back;
        var open = await database.Escalations.AsNoTracking().Include(one => one.Lines).Where(one => one.EndedAt == null && one.NextAt != null).ToListAsync();
        var findings = new List<AuditFinding>();
        foreach (var escalation in open)
            foreach (var call in escalation.Lines.Where(line => line.Event is EscalationEvent.Called && line.At >= from))
                foreach (var person in call.People)
                {
                    var intent = new Push(Recipient.Person(person), new Draft.Call(escalation.Number, call.Line, person)).Intent(escalation.Plan);
                    if (!await IsPlannedAsync(database, intent))
                        findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, intent, $"{escalation.Id} of plan {escalation.PlanName} called {call.Level}, and no message to its people was planned."));
                }

        return findings;
    }

    /// <summary>What the calendar of each plan says should have come, worked out again.</summary>
    private async Task<IEnumerable<AuditFinding>> MissedAgendasAsync(BotDbContext database, DateTimeOffset now)
    {
        var findings = new List<AuditFinding>();
        foreach (var choice in await NextPlansAsync(database))
        {
            if (await snapshots.CurrentAsync(choice, CancellationToken.None) is not { } plan || !ClockSwitch.IsOn(plan, await directory.CurrentAsync(choice.Home, CancellationToken.None))) continue;

            var agenda = await Scenes.TimersOf(database, choice).AsNoTracking().SingleOrDefaultAsync(timer => timer.Kind == TimerKind.Agenda);
            if (agenda?.NextAt is null)
            {
                findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, $"{choice}/agenda", $"Plan {choice.Plan} is switched on and its calendar is not watched: say 'switch on' again."));
                continue;
            }

            findings.AddRange(await MissedAsync(database, plan, agenda, now));
        }

        return findings;
    }

    private async Task<List<PlanKey>> NextPlansAsync(BotDbContext database)
    {
        var next = await database.Plans.OrderBy(plan => plan.Platform).ThenBy(plan => plan.Workspace).ThenBy(plan => plan.Name)
            .Skip(_lookedAt).Take(MostPlans).Select(plan => new PlanKey(plan.Platform, plan.Workspace, plan.Name)).ToListAsync();
        _lookedAt = next.Count < MostPlans ? 0 : _lookedAt + MostPlans;
        return next;
    }

    private async Task<IEnumerable<AuditFinding>> MissedAsync(BotDbContext database, PlanSnapshot plan, PlanTimer agenda, DateTimeOffset now)
    {
        var scene = await scenes.ForMorningsAsync(database, plan, CancellationToken.None);
        var from = agenda.Since > now - Back ? agenda.Since : now - Back;
        // What is held until the reader's working hours lies beyond what the agenda has seen; whether that is looked at in time is asked above.
        // A plan that has just changed may name today what this morning nobody could know.
        var changed = await database.Journal.Of(plan.Key).Where(entry => entry.At > from).Select(entry => (DateTimeOffset?)entry.At).MaxAsync();
        // The same of people: who is asked before a stand-up hangs on who they are, and on their settings.
        var set = await database.Audit.In(directory.RealmOf(plan.Key.Home)).Where(entry => entry.At > from && entry.Outcome == AuditOutcome.Done).Select(entry => (DateTimeOffset?)entry.At).MaxAsync();
        if (set > (changed ?? from)) changed = set;
        var findings = new List<AuditFinding>();
        foreach (var occurrence in Agenda.Due(scene, changed ?? from, now - Grace).OfType<Occurrence.Message>().Where(message => message.At <= agenda.Seen && IsKnown(scene, message.Push.Draft)))
        {
            var intent = occurrence.Push.Intent(plan.Key);
            if (!await IsPlannedAsync(database, intent)) findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, intent, $"Plan {plan.Key.Plan}: {occurrence.Push.Draft} fell due and was not planned."));
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

    private static Task<bool> IsPlannedAsync(BotDbContext database, string intent) =>
        database.Outbox.AnyAsync(entry => entry.Intent == intent || entry.Intent.StartsWith(intent + "#"));

    /// <summary>What waits since long, and what was given up. How somebody else's program is, is no fault of the bot: the doctor says it.</summary>
    private static async Task<IEnumerable<AuditFinding>> UnsentAsync(BotDbContext database, DateTimeOffset now)
    {
        var (waiting, back) = (now - SendingGrace, now - Back);
        var rows = await database.Outbox.AsNoTracking()
            .Where(entry => !entry.IsNotice && entry.Platform != WebhookClient.Home.Platform && (entry.State == OutboxState.Waiting && entry.NextAt < waiting || entry.State == OutboxState.Dead && entry.Edits == null && entry.CreatedAt > back))
            .OrderBy(entry => entry.Sequence).Take(Most).Select(entry => new { entry.Sequence, entry.Platform, entry.State, entry.Failure }).ToListAsync();
        return rows.Select(row => new AuditFinding(
            AuditKind.PlannedButNotSent,
            $"outbox/{row.Sequence}",
            row.State is OutboxState.Dead ? $"Message {row.Sequence} on {row.Platform} was given up: {row.Failure}" : $"Message {row.Sequence} on {row.Platform} waits since more than half an hour."));
    }

    private async Task<bool> TellAsync(WriterSession session, AuditFinding finding, DateTimeOffset now, CancellationToken cancellation)
    {
        // A message that was given up has told the admins itself.
        if (finding.Kind is AuditKind.PlannedButNotSent) return false;

        var owed = await admins.ToAllAsync($"audit/{finding.About}", WorkspaceKey.Local, plan: null, Language.English, language => AuditMessages.Of(language, finding.Text), cancellation);
        foreach (var one in owed) await outbox.OweOnceAsync(session, one, now, cancellation);
        return owed.Count > 0;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Audit: {Kind}, {About}")]
        internal static partial void Found(ILogger logger, AuditKind kind, string about);
    }
}
