using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>
/// Removes the history of plans that were closed long ago. A plan that runs keeps all of its own: its reports count the progress
/// from the first day on.
/// </summary>
internal sealed class JournalCleaning(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, IOptions<RetentionOptions> options)
{
    /// <returns>How many rows were removed.</returns>
    internal async Task<int> CleanAsync(DateTimeOffset now)
    {
        if (options.Value.Journal == 0) return 0;

        var before = now.AddDays(-options.Value.Journal);
        var rows = await units.RunAsync((session, stopping) => session.Database.Audit.Where(entry => entry.At < before).ExecuteDeleteAsync(stopping));
        foreach (var plan in await ClosedAsync(before))
            rows += await units.RunAsync((session, stopping) => session.Database.Journal.Of(plan).ExecuteDeleteAsync(stopping));
        return rows;
    }

    private async Task<List<PlanKey>> ClosedAsync(DateTimeOffset before)
    {
        await using var database = await contexts.CreateDbContextAsync();
        return await database.Plans.Where(plan => plan.ClosedAt < before).Select(plan => new PlanKey(plan.Platform, plan.Workspace, plan.Name)).ToListAsync();
    }
}
