using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Finds the report of one week, and those that somebody published.</summary>
internal static class ReportQueries
{
    internal static async Task<StoredReport?> OfWeekAsync(this DbSet<StoredReport> reports, PlanKey key, ReportWeek week, CancellationToken cancellation) =>
        await reports.FindAsync([key.Platform, key.Workspace, key.Plan, week.ToString()], cancellation);

    internal static async Task<PublishedReport?> PublishedAsync(this DbSet<PublishedReport> published, PlanKey key, Publication kind, int number, CancellationToken cancellation) =>
        await published.FindAsync([key.Platform, key.Workspace, key.Plan, kind, number], cancellation);
}
