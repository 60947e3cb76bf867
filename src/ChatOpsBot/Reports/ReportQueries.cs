using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Finds the report of one week.</summary>
internal static class ReportQueries
{
    internal static async Task<StoredReport?> OfWeekAsync(this DbSet<StoredReport> reports, PlanKey key, ReportWeek week, CancellationToken cancellation) =>
        await reports.FindAsync([key.Platform, key.Workspace, key.Plan, week.ToString()], cancellation);
}
