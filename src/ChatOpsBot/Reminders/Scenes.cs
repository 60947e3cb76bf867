using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reports;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reminders;

/// <summary>Gathers what the Core decides about reminders and escalations from.</summary>
internal sealed class Scenes(PeopleDirectory directory, PlanClocks clocks, PlanSnapshots snapshots)
{
    internal TimeZoneInfo ZoneOf(PlanSnapshot plan) => clocks.Of(plan.Key, directory.LastSeen(plan.Key.Home)).Zone;

    internal Realm RealmOf(PlanSnapshot plan) => directory.RealmOf(plan.Key.Home);

    /// <summary>The people around a plan as of the last commit.</summary>
    internal async Task<Team> TeamAsync(BotDbContext database, PlanSnapshot plan, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(plan.Key.Home, cancellation);
        var pause = await TimersOf(database, plan.Key).SingleOrDefaultAsync(timer => timer.Kind == TimerKind.Pause && timer.NextAt != null, cancellation);
        return new Team(plan, people, clocks.Of(plan.Key, people), PlanClocks.LanguageOf(plan, people), [.. await database.Absences.In(RealmOf(plan)).AsNoTracking().ToListAsync(cancellation)])
        {
            StillUntil = pause?.NextAt,
            Meetings = MeetingRules.Of(people, plan.Key, clocks.Questions),
            WallClock = people.SettingOf(plan.Key, PlanSettingKey.WallClock) is { } levels ? PlanSettingRules.Levels(levels) ?? [] : [],
        };
    }

    /// <summary>Everything timed about a plan, to be read: open escalations, those that the clock opened, and one that is asked about.</summary>
    /// <param name="escalation">The number of one that may have ended.</param>
    internal async Task<Scene> LoadAsync(BotDbContext database, PlanSnapshot plan, CancellationToken cancellation, int? escalation = null)
    {
        var key = plan.Key;
        var escalations = await Of(database, key).AsNoTracking()
            .Where(one => one.EndedAt == null || one.DueDay != null || one.Number == escalation).OrderBy(one => one.Number).ToListAsync(cancellation);
        var snoozes = await database.Snoozes.OfPlan(key).AsNoTracking().ToListAsync(cancellation);
        var timers = await TimersOf(database, key).AsNoTracking().ToListAsync(cancellation);
        return new Scene(
            await TeamAsync(database, plan, cancellation), [.. escalations], [.. snoozes],
            timers.Find(timer => timer.Kind is TimerKind.Agenda)?.Since ?? plan.CreatedAt)
        {
            Pause = timers.Select(timer => timer.Pause).FirstOrDefault(pause => pause is not null),
        };
    }

    /// <summary>The same with who is asked in vain: what mornings and their questions are made of.</summary>
    internal async Task<Scene> ForMorningsAsync(BotDbContext database, PlanSnapshot plan, CancellationToken cancellation)
    {
        var scene = await LoadAsync(database, plan, cancellation);
        return scene.Team.Meetings is { StandUp: not null, Questions: not null } ? scene with { Silent = [.. await database.SilentAsync(plan.Key, cancellation)] } : scene;
    }

    /// <summary>The same with what was changed in chat since an instant: what a stand-up is made of.</summary>
    internal async Task<Scene> WithJournalAsync(BotDbContext database, PlanSnapshot plan, DateTimeOffset since, CancellationToken cancellation)
    {
        var scene = await LoadAsync(database, plan, cancellation);
        var journal = await database.Journal.Of(plan.Key).AsNoTracking().Where(entry => entry.At > since && entry.PlanVersion <= plan.Version)
            .OrderBy(entry => entry.PlanVersion).ThenBy(entry => entry.Line).ToListAsync(cancellation);
        return scene with { Journal = [.. journal] };
    }

    /// <summary>The same for the stand-up of a day, with what was asked and answered for it.</summary>
    internal async Task<Scene> ForStandUpAsync(BotDbContext database, PlanSnapshot plan, DateOnly day, CancellationToken cancellation)
    {
        var team = await TeamAsync(database, plan, cancellation);
        var scene = await WithJournalAsync(database, plan, team.Meetings.StandUpBefore(team.Time, day), cancellation);
        return scene with { Answers = [.. await database.StandUpAnswers.OfDayAsync(plan.Key, day, cancellation)] };
    }

    /// <summary>The same with the whole journal, what has ended lately, and where the last report ended: what a week's report is made of.</summary>
    internal async Task<Scene> ForReportAsync(BotDbContext database, PlanSnapshot plan, ReportWeek week, CancellationToken cancellation)
    {
        var scene = await WithJournalAsync(database, plan, DateTimeOffset.MinValue, cancellation);
        if (CutOff.Of(week, scene.Team.Meetings.Reporting, scene.Team.Time) is not { } cutOff) return scene;

        var ended = await Of(database, plan.Key).AsNoTracking().Where(one => one.EndedAt > cutOff.At && one.DueDay == null).ToListAsync(cancellation);
        var reported = await database.Reports.OfPlan(plan.Key).Where(report => report.CutOffAt < cutOff.At).OrderByDescending(report => report.CutOffAt)
            .Select(report => new { report.CutOffAt, report.Week }).FirstOrDefaultAsync(cancellation);
        return scene with
        {
            Escalations = [.. scene.Escalations, .. ended],
            ReportedUntil = reported?.CutOffAt,
            ReportedWeek = ReportWeek.TryParse(reported?.Week, out var before) ? before : null,
        };
    }

    /// <summary>What mornings are made of, of every plan of the realm whose clock runs.</summary>
    internal Task<ImmutableArray<Scene>> AllMorningsAsync(BotDbContext database, WorkspaceKey workspace, CancellationToken cancellation) =>
        AllRunningAsync(workspace, plan => ForMorningsAsync(database, plan, cancellation), cancellation);

    /// <summary>What the questions before a day's stand-up are made of, of every plan of the realm whose clock runs.</summary>
    internal Task<ImmutableArray<Scene>> AllStandUpsAsync(BotDbContext database, WorkspaceKey workspace, DateOnly day, CancellationToken cancellation) => AllRunningAsync(
        workspace,
        async plan => await ForStandUpAsync(database, plan, day, cancellation) with { Silent = [.. await database.SilentAsync(plan.Key, cancellation)] },
        cancellation);

    private async Task<ImmutableArray<Scene>> AllRunningAsync(WorkspaceKey workspace, Func<PlanSnapshot, Task<Scene>> load, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(workspace, cancellation);
        var scenes = ImmutableArray.CreateBuilder<Scene>();
        foreach (var choice in await snapshots.PlansAsync(workspace, cancellation))
            if (await snapshots.CurrentAsync(choice.Key, cancellation) is { } plan && ClockSwitch.IsOn(plan, people))
                scenes.Add(await load(plan));
        return scenes.ToImmutable();
    }

    /// <summary>With their stories.</summary>
    internal static IQueryable<Escalation> Of(BotDbContext database, PlanKey key) => database.Escalations.OfPlan(key).Include(one => one.Lines.OrderBy(line => line.Line));

    internal static IQueryable<PlanTimer> TimersOf(BotDbContext database, PlanKey key) =>
        database.PlanTimers.OfPlan(key);
}
