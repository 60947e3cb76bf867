using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Answers what is asked about stand-ups, reports and computed indicators; stores nothing.</summary>
internal sealed class ReportQuestions(IDbContextFactory<BotDbContext> contexts, Scenes scenes, TimeProvider time)
{
    /// <summary>Older reports that are offered where there is none of the week asked for.</summary>
    private const int Offered = 5;

    internal async Task<BotMessage> StandUpAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var scene = await scenes.ForStandUpAsync(database, context.Plan, context.Today, cancellation);
        return StandUpMessages.Of(scene, context.Today, context.Language, isPost: false);
    }

    /// <param name="database">That of the running unit, which knows what was just answered.</param>
    internal async Task<BotMessage> AskedAsync(BotDbContext database, AnswerContext context, CancellationToken cancellation)
    {
        var (now, team) = (time.GetUtcNow(), await scenes.TeamAsync(database, context.Plan, cancellation));
        if (context.Asker is not { } person) return RefusalMessages.Of(context, new Refusal.WhoAreYou(), team.Time.Zone);
        if (team.Meetings.StandUp is null) return StandUpQuestionMessages.NoStandUp(context.Language);

        var day = StandUpQuestions.DayOf(team.Time, now);
        var own = await scenes.ForStandUpAsync(database, context.Plan, day, cancellation);
        var together = StandUpQuestions.Together(own, await scenes.AllStandUpsAsync(database, context.Plan.Key.Home, day, cancellation), person, day);
        return StandUpQuestionMessages.Of(
            [.. together.Where(scene => scene.Plan.Key == own.Plan.Key || StandUpQuestions.IsAsked(own, person) && StandUpQuestions.IsAsked(scene, person))], person, day, context.Language, now, isPost: false);
    }

    internal async Task<BotMessage> AskedAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await AskedAsync(database, context, cancellation);
    }

    internal async Task<BotMessage> SteeringAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var scene = await scenes.WithJournalAsync(database, context.Plan, DateTimeOffset.MinValue, cancellation);
        return SteeringMessages.Now(scene, context.Language, time.GetUtcNow());
    }

    internal async Task<BotMessage> SoFarAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var report = await ThisWeekAsync(database, context.Plan, cancellation);
        return ReportMessages.SoFar(report, context.Language, report.Team.Meetings.Report is not null);
    }

    /// <summary>As it was sent.</summary>
    internal async Task<BotMessage> PostedAsync(ReportWeek week, AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.Reports.OfWeekAsync(context.Plan.Key, week, cancellation) is { } stored) return MessageJson.Read(stored.Message);

        var newest = await database.Reports.OfPlan(context.Plan.Key).OrderByDescending(report => report.CutOffAt).Take(Offered).Select(report => report.Week).ToListAsync(cancellation);
        return ReportMessages.NoneOf(context.Language, week, [.. newest.Select(text => ReportWeek.TryParse(text, out var posted) ? posted : default)]);
    }

    internal async Task<BotMessage> MilestoneAsync(MilestoneId id, AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.Published.PublishedAsync(context.Plan.Key, Publication.Milestone, id.Number, cancellation) is { } posted) return MessageJson.Read(posted.Message);
        if (context.Plan.Find(id) is not { } milestone) return MilestoneMessages.Unknown(context, id);

        var scene = await scenes.WithJournalAsync(database, context.Plan, DateTimeOffset.MinValue, cancellation);
        return MilestoneReportMessages.Draft(MilestoneReport.Of(scene, milestone, time.GetUtcNow()), context.Plan, milestone, context.Language, isOffered: false);
    }

    internal async Task<BotMessage> FinalAsync(AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var last = await database.Published.OfPlan(context.Plan.Key).Where(report => report.Kind == Publication.Final).OrderByDescending(report => report.Number).FirstOrDefaultAsync(cancellation);
        if (last is null) return FinalReportMessages.None(context.Language);

        var posted = MessageJson.Read(last.Message);
        return context.Plan.ClosedAt is null ? FinalReportMessages.Reopened(posted) : posted;
    }

    /// <summary>The plan's indicators as recorded, and what its journal says of the same.</summary>
    internal async Task<BotMessage> BesideAsync(BotMessage recorded, string? name, AnswerContext context, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return KpiMessages.Beside(recorded, await ThisWeekAsync(database, context.Plan, cancellation), name, context.Language);
    }

    /// <summary>The report of the week that is not over, as of now.</summary>
    internal async Task<WeeklyReport> ThisWeekAsync(BotDbContext database, PlanSnapshot plan, CancellationToken cancellation)
    {
        var (now, team) = (time.GetUtcNow(), await scenes.TeamAsync(database, plan, cancellation));
        var cutOff = CutOff.Coming(now, team);
        // What was published before its cut-off is over.
        if (await database.Reports.OfWeekAsync(plan.Key, cutOff.Week, cancellation) is not null) cutOff = CutOff.Coming(cutOff.At.AddTicks(1), team);
        return WeeklyReport.At(await scenes.ForReportAsync(database, plan, cutOff.Week, cancellation), cutOff.Week, now)!;
    }
}
