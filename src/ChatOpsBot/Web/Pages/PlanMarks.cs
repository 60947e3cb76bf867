using System.Globalization;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>Says by a short text whether pages of a plan may read differently: the plan, its people, its escalations, its reports, the day.</summary>
internal sealed class PlanMarks(PlanSnapshots snapshots, PeopleDirectory directory, PlanClocks clocks, IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    internal async Task<string> OfAsync(PlanKey key, CancellationToken cancellation)
    {
        var (plan, people) = (await snapshots.CurrentAsync(key, cancellation), await directory.CurrentAsync(key.Home, cancellation));
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var roster = await database.Rosters.Select(one => one.Version).SingleAsync(cancellation);
        var escalations = await database.Escalations.OfPlan(key).SumAsync(one => one.Version, cancellation);
        var reports = await database.Reports.OfPlan(key).CountAsync(cancellation) + await database.Published.OfPlan(key).CountAsync(cancellation);
        var day = ZonedTime.DayIn(clocks.Of(key, people).Zone, time.GetUtcNow());
        return string.Create(CultureInfo.InvariantCulture, $"{plan?.CreatedAt.ToUnixTimeMilliseconds()}-{plan?.Version}-{roster}-{escalations}-{reports}-{day.DayNumber}");
    }
}
