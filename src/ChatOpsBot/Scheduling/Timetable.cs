using ChatOpsBot.Plans;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Scheduling;

/// <summary>Declares the timetable to Hangfire when the bot starts, and rings all of it once: a store of jobs that was lost, or kept in memory, has missed its times.</summary>
internal sealed class Timetable(IRecurringJobManager jobs, JobStorage storage, IOptions<TimetableOptions> options, IOptions<PlanOptions> plan) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var table = RecurringJobs.Of(options.Value);
        var settings = new RecurringJobOptions { TimeZone = options.Value.Zone(plan.Value.Zone), MisfireHandling = MisfireHandlingMode.Relaxed };
        foreach (var job in table) jobs.AddOrUpdate(job.Id, job.Rings, job.Cron, settings);
        foreach (var gone in Known().Except(table.Select(job => job.Id)).ToList()) jobs.RemoveIfExists(gone);
        foreach (var job in table) jobs.Trigger(job.Id);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Known()
    {
        using var connection = storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => job.Id)];
    }
}
