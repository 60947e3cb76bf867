using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>A week of a plan, as everything stood at its cut-off, or stands while that is still to come.</summary>
/// <param name="Team">With the plan as of <paramref name="Until"/>.</param>
/// <param name="Before">The plan as of <paramref name="From"/>.</param>
/// <param name="From">Where the report before ended, UTC.</param>
/// <param name="Until">The cut-off, or now where that is earlier, UTC.</param>
/// <param name="Journal">Everything until then, oldest first.</param>
/// <param name="Missed">The weeks before that had no report of their own, and that this one covers.</param>
public sealed record WeeklyReport(
    Team Team, PlanSnapshot Before, CutOff CutOff, DateTimeOffset From, DateTimeOffset Until, ImmutableArray<JournalEntry> Journal,
    ImmutableArray<OpenEscalation> Escalations, ImmutableArray<ReportWeek> Missed)
{
    /// <param name="scene">As everything stands now, with the whole journal: what came after the cut-off is taken back.</param>
    /// <returns>Null for a week that has no cut-off.</returns>
    public static WeeklyReport? At(Scene scene, ReportWeek week, DateTimeOffset now)
    {
        var (team, time) = (scene.Team, scene.Team.Time);
        var report = team.Meetings.Reporting;
        if (CutOff.Of(week, report, time) is not { } cutOff) return null;

        var until = cutOff.At < now ? cutOff.At : now;
        var usual = CutOff.Before(cutOff.At, report, time)?.At ?? cutOff.At.AddDays(-7);
        var from = scene.ReportedUntil ?? (scene.Plan.CreatedAt > usual && scene.Plan.CreatedAt < until ? scene.Plan.CreatedAt : usual);
        if (from > until) from = usual;
        var plan = scene.Plan.Before(Since(scene.Journal, until), until);
        ImmutableArray<JournalEntry> journal = [.. scene.Journal.Where(entry => entry.At <= until)];
        return new WeeklyReport(
            team with { Plan = plan }, plan.Before(Since(journal, from), from), cutOff, from, until, journal,
            [.. scene.Escalations.Select(escalation => OpenEscalation.At(escalation, until)).OfType<OpenEscalation>()],
            scene.ReportedUntil is { } reported ? [.. CutOff.In(report, time, reported, cutOff.At.AddTicks(-1)).Select(missed => missed.Week).Where(missed => missed != scene.ReportedWeek)] : [])
        {
            Follows = from == scene.ReportedUntil,
        };
    }

    public PlanSnapshot Plan => Team.Plan;

    /// <summary>Whether there was no plan before.</summary>
    public bool BeginsWithPlan => From == Plan.CreatedAt;

    /// <summary>Whether a report was posted that it goes on from.</summary>
    public bool Follows { get; private init; }

    public Language Language => Team.Language;

    public DateOnly Day => DayOf(Until);

    internal AnswerContext Context => new(Plan, Day, Team.Time.Calendar, Language, null);

    /// <summary>What was touched in the period, and is not as it was.</summary>
    public ImmutableArray<Moves> Moved => Moves.Of(Journal.Where(entry => entry.At > From));

    public DateOnly DayOf(DateTimeOffset at) => ZonedTime.DayIn(Team.Time.Zone, at);

    private static List<FieldChange> Since(ImmutableArray<JournalEntry> journal, DateTimeOffset at) =>
        [.. journal.Where(entry => entry.At > at).OrderByDescending(entry => entry.PlanVersion).ThenByDescending(entry => entry.Line).Select(entry => entry.Change)];
}
