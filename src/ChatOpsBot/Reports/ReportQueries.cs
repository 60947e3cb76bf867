using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

internal static class ReportQueries
{
    internal static IQueryable<StoredReport> OfPlan(this IQueryable<StoredReport> reports, PlanKey key) =>
        reports.Where(report => report.Platform == key.Platform && report.Workspace == key.Workspace && report.PlanName == key.Plan);

    internal static async Task<StoredReport?> OfWeekAsync(this DbSet<StoredReport> reports, PlanKey key, ReportWeek week, CancellationToken cancellation) =>
        await reports.FindAsync([key.Platform, key.Workspace, key.Plan, week.ToString()], cancellation);
}
