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
        new("deadline-sweep", options.Sweep, bells => bells.TurnAsync()),
        new("morning-digests", options.Digests, bells => bells.TurnAsync()),
        new("stand-up-questions", options.Questions, bells => bells.TurnAsync()),
        new("stand-up", options.StandUp, bells => bells.TurnAsync()),
        new("weekly-report", options.Report, bells => bells.TurnAsync()),
        new("steering-brief", options.Steering, bells => bells.TurnAsync()),
        new("audit", options.Audit, bells => bells.AuditAsync()),
        new("groups", options.Groups, bells => bells.MembersAndProfilesAsync()),
        new("backup", options.Backup, bells => bells.BackupAsync()),
        new("housekeeping", options.Housekeeping, bells => bells.CleanAsync()),
    ];
}
