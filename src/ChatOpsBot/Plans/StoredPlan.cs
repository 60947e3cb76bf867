using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>Reads a plan with everything in it.</summary>
internal static class StoredPlan
{
    /// <summary>Null when there is none of this key. The tables are read one after the other, whatever is committed meanwhile.</summary>
    /// <param name="withDocuments">Also the documents it was imported from, which no answer needs.</param>
    internal static async Task<Plan?> ReadAsync(BotDbContext context, PlanKey key, bool withDocuments, CancellationToken cancellation)
    {
        var plans = Whole(context.Plans.Of(key));
        if (withDocuments) plans = plans.Include(plan => plan.Documents);
        if (await plans.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(cancellation) is not { } plan) return null;

        // Most rows are these: EF's own way would read the keys of their action and plan with each of them, and takes twice the time.
        var boxes = await context.Set<ChecklistItem>().Of(key).AsNoTracking()
            .Select(item => new { Action = EF.Property<int>(item, ActionItemRows.Action), Item = item }).ToListAsync(cancellation);
        var texts = await context.Set<ActionSection>().Of(key).AsNoTracking()
            .Select(section => new { Action = EF.Property<int>(section, ActionItemRows.Action), Section = section }).ToListAsync(cancellation);
        plan.Fill(boxes.ToLookup(row => row.Action, row => row.Item), texts.ToLookup(row => row.Action, row => row.Section));
        return plan;
    }

    private static IQueryable<Plan> Whole(IQueryable<Plan> plans) => plans
        .Include(plan => plan.Actions)
        .Include(plan => plan.Milestones)
        .Include(plan => plan.Levels)
        .Include(plan => plan.Resources)
        .Include(plan => plan.Items)
        .Include(plan => plan.Measures)
        .Include(plan => plan.Risks)
        .Include(plan => plan.GoNoGo)
        .Include(plan => plan.Lines);
}
