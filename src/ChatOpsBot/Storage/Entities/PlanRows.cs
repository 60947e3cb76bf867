using System.Linq.Expressions;
using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

/// <summary>
/// Plans and everything in them. Every key begins with platform, workspace (or tenant) and plan; the rows below a plan carry
/// these three as columns that the Core's classes do not need to know.
/// </summary>
internal sealed class PlanRows : IEntityTypeConfiguration<Plan>
{
    internal const string Platform = "Platform";
    internal const string Workspace = "Workspace";
    internal const string PlanName = "Plan";

    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(plan => new { plan.Platform, plan.Workspace, plan.Name });
        builder.Property(plan => plan.Platform).HasMaxLength(32);
        builder.Property(plan => plan.Workspace).HasMaxLength(64);
        builder.Property(plan => plan.Name).HasMaxLength(64);
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.Ignore(plan => plan.Key);
        Below(builder, plan => plan.Actions);
        Below(builder, plan => plan.Milestones);
        Below(builder, plan => plan.Levels);
        Below(builder, plan => plan.Resources);
        Below(builder, plan => plan.Items);
        Below(builder, plan => plan.Measures);
        Below(builder, plan => plan.Risks);
        Below(builder, plan => plan.GoNoGo);
        Below(builder, plan => plan.Lines);
        Below(builder, plan => plan.Documents);
    }

    private static void Below<TChild>(
        EntityTypeBuilder<Plan> builder, Expression<Func<Plan, IEnumerable<TChild>?>> children)
        where TChild : class
    {
        builder.HasMany(children).WithOne().HasForeignKey(Platform, Workspace, PlanName).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(Navigation(children)).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static string Navigation(LambdaExpression children) =>
        ((MemberExpression)children.Body).Member.Name;
}
