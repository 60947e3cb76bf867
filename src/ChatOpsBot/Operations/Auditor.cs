using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
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
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, CalendarAudit calendars, PeopleDirectory directory, AdminNotice admins, OutboxDispatcher outbox,
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

    /// <summary>What was found in the calendars of each window of plans, by where it begins.</summary>
    private readonly SortedDictionary<int, IReadOnlyList<AuditFinding>> _calendars = [];

    private int _lookedAt;

    /// <summary>What the last audit found, and of plans that had no turn in it the one before.</summary>
    internal ImmutableArray<AuditFinding> Last { get; private set; } = [];

    /// <summary>Looks, and tells the admins what it found, once for each finding.</summary>
    internal async Task<ImmutableArray<AuditFinding>> RunAsync(DateTimeOffset now)
    {
        await using (var database = await contexts.CreateDbContextAsync())
        {
            await LookAtNextPlansAsync(database, now);
            Last = [.. (await LookAsync(database, realm: null, now)).Concat(_calendars.Values.SelectMany(found => found)).Take(Most)];
        }

        foreach (var finding in Last)
        {
            Log.Found(log, finding.Kind, finding.About);
            await units.RunAsync((session, stopping) => TellAsync(session, finding, now, stopping));
        }

        return Last;
    }

    /// <summary>Looks, and tells nobody but whoever runs the bot.</summary>
    internal Task<ImmutableArray<AuditFinding>> LookAsync(DateTimeOffset now) => LookAsync(realm: null, now);

    /// <summary>Looks at what is the realm's of whoever asks, who learns nothing of another.</summary>
    internal Task<ImmutableArray<AuditFinding>> LookAsync(WorkspaceKey workspace, DateTimeOffset now) => LookAsync(directory.RealmOf(workspace), now);

    private async Task<ImmutableArray<AuditFinding>> LookAsync(Realm? realm, DateTimeOffset now)
    {
        await using var database = await contexts.CreateDbContextAsync();
        var missed = await calendars.MissedAsync(database, await PlansAsync(Of(database.Plans, realm), from: 0), now - Back, now - Grace);
        return [.. (await LookAsync(database, realm, now)).Concat(missed).Take(Most)];
    }

    /// <param name="realm">Whose; null for all there are.</param>
    private static async Task<IEnumerable<AuditFinding>> LookAsync(BotDbContext database, Realm? realm, DateTimeOffset now) =>
    [
        .. await LateStepsAsync(Of(database.Escalations, realm), Of(database.PlanTimers, realm), now),
        .. await SilentCallsAsync(database, Of(database.Escalations, realm), now),
        .. await UnsentAsync(Of(database.Outbox, realm), now),
    ];

    private static IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows, Realm? realm) where TRow : class => realm is null ? rows.OfAll().AsNoTracking() : rows.AsNoTracking().In(realm);

    /// <summary>Stored instants that nobody has taken up.</summary>
    private static async Task<IEnumerable<AuditFinding>> LateStepsAsync(IQueryable<Escalation> all, IQueryable<PlanTimer> allTimers, DateTimeOffset now)
    {
        var before = now - Grace;
        var escalations = await all
            .Where(one => one.NextAt < before || one.NextAt == null && (one.State == EscalationState.Running || one.State == EscalationState.Acknowledged || one.State == EscalationState.Exhausted))
            .OrderBy(one => one.NextAt).Take(Most).ToListAsync();
        var timers = await allTimers.Where(timer => timer.NextAt < before).OrderBy(timer => timer.NextAt).Take(Most).ToListAsync();
        return escalations.Select(one => new AuditFinding(
                AuditKind.DueButNotPlanned, $"{one.Plan}/{one.Id}/{one.Version}", $"{one.Id} of plan {one.PlanName} is due and its step was not taken: see the log of the bot for errors, and restart it."))
            .Concat(timers.Select(timer => new AuditFinding(
                AuditKind.DueButNotPlanned, $"{timer.Plan}/{timer.Kind}/{timer.Version}", $"The {timer.Kind} of plan {timer.PlanName} is due and was not looked at: see the log of the bot for errors, and restart it.")));
    }

    /// <summary>Levels that were called, and no message to their people was ever planned.</summary>
    private static async Task<IEnumerable<AuditFinding>> SilentCallsAsync(BotDbContext database, IQueryable<Escalation> all, DateTimeOffset now)
    {
        var from = now - Back;
        var open = await all.Include(one => one.Lines).Where(one => one.EndedAt == null && one.NextAt != null).ToListAsync();
        var findings = new List<AuditFinding>();
        foreach (var escalation in open)
            foreach (var call in escalation.Lines.Where(line => line.Event is EscalationEvent.Called && line.At >= from))
                foreach (var person in call.People)
                {
                    var intent = new Push(Recipient.Person(person), new Draft.Call(escalation.Number, call.Line, person)).Intent(escalation.Plan);
                    if (!await database.Outbox.IsPlannedAsync(intent))
                        findings.Add(new AuditFinding(AuditKind.DueButNotPlanned, intent, $"{escalation.Id} of plan {escalation.PlanName} called {call.Level}, and no message to its people was planned."));
                }

        return findings;
    }

    private async Task LookAtNextPlansAsync(BotDbContext database, DateTimeOffset now)
    {
        var plans = await PlansAsync(database.Plans.OfAll(), _lookedAt);
        _calendars[_lookedAt] = await calendars.MissedAsync(database, plans, now - Back, now - Grace);
        if (plans.Count < MostPlans) foreach (var gone in _calendars.Keys.Where(from => from > _lookedAt).ToList()) _calendars.Remove(gone);
        _lookedAt = plans.Count < MostPlans ? 0 : _lookedAt + MostPlans;
    }

    private static Task<List<PlanKey>> PlansAsync(IQueryable<Plan> plans, int from) => plans.OrderBy(plan => plan.Platform).ThenBy(plan => plan.Workspace).ThenBy(plan => plan.Name)
        .Skip(from).Take(MostPlans).Select(plan => new PlanKey(plan.Platform, plan.Workspace, plan.Name)).ToListAsync();

    /// <summary>What waits since long, and what was given up. How somebody else's program is, is no fault of the bot: the doctor says it.</summary>
    private static async Task<IEnumerable<AuditFinding>> UnsentAsync(IQueryable<OutboxEntry> owed, DateTimeOffset now)
    {
        var (waiting, back) = (now - SendingGrace, now - Back);
        var rows = await owed
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
