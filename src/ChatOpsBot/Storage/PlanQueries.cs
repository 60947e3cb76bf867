using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>The rows that belong to one plan, whose key they carry as columns of their own.</summary>
internal static class PlanQueries
{
    internal static IQueryable<TRow> Of<TRow>(this IQueryable<TRow> rows, PlanKey key) where TRow : class => rows.Where(row =>
        EF.Property<string>(row, PlanRows.Platform) == key.Platform
        && EF.Property<string>(row, PlanRows.Workspace) == key.Workspace
        && EF.Property<string>(row, PlanRows.PlanName) == key.Plan);

    /// <summary>The same of rows that carry the key as properties of their own, because they outlive the plan.</summary>
    internal static IQueryable<TRow> OfPlan<TRow>(this IQueryable<TRow> rows, PlanKey key) where TRow : class => rows.Where(row =>
        EF.Property<string>(row, "Platform") == key.Platform && EF.Property<string>(row, "Workspace") == key.Workspace && EF.Property<string>(row, "PlanName") == key.Plan);

    internal static IQueryable<Plan> Of(this IQueryable<Plan> plans, PlanKey key) =>
        plans.Where(plan => plan.Platform == key.Platform && plan.Workspace == key.Workspace && plan.Name == key.Plan);

    /// <summary>Adds a row of a plan.</summary>
    internal static void AddOf(this DbContext context, PlanKey key, object row)
    {
        var entry = context.Entry(row);
        entry.Property(PlanRows.Platform).CurrentValue = key.Platform;
        entry.Property(PlanRows.Workspace).CurrentValue = key.Workspace;
        entry.Property(PlanRows.PlanName).CurrentValue = key.Plan;
        entry.State = EntityState.Added;
    }
}
