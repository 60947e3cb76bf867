using System.Linq.Expressions;

namespace ChatOpsBot.Scheduling;

/// <param name="Id">As the dashboard lists it.</param>
/// <param name="Cron">Five fields.</param>
internal sealed record RecurringJob(string Id, string Cron, Expression<Func<Bells, Task>> Rings);

/// <summary>The whole timetable. Each line only rings: what is then done is what the store says is due.</summary>
internal static class RecurringJobs
{
    internal static IReadOnlyList<RecurringJob> Of(TimetableOptions options) =>
    [
        new("deadline-sweep", options.Sweep, bells => bells.SweepAsync()),
        new("morning-digests", options.Digests, bells => bells.DigestsAsync()),
        new("stand-up", options.StandUp, bells => bells.StandUpAsync()),
        new("weekly-report", options.Report, bells => bells.ReportAsync()),
        new("audit", options.Audit, bells => bells.AuditAsync()),
        new("backup", options.Backup, bells => bells.BackupAsync()),
        new("housekeeping", options.Housekeeping, bells => bells.CleanAsync()),
    ];
}
