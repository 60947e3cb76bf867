using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class MilestoneRows : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.HasPlanKey(nameof(Milestone.Id));
        builder.Property(milestone => milestone.Version).IsConcurrencyToken();
    }
}

internal sealed class EscalationLevelRows : IEntityTypeConfiguration<EscalationLevel>
{
    public void Configure(EntityTypeBuilder<EscalationLevel> builder)
    {
        builder.ToTable("escalation_levels");
        builder.HasPlanKey(nameof(EscalationLevel.Id));
        builder.Property(level => level.Version).IsConcurrencyToken();
        builder.Ignore(level => level.ResponseTime);
    }
}

internal sealed class ResourceRows : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> builder)
    {
        builder.ToTable("resources");
        builder.HasPlanKey(nameof(Resource.Position));
        builder.Property(resource => resource.Position).ValueGeneratedNever();
        builder.Property(resource => resource.Version).IsConcurrencyToken();
    }
}

internal sealed class PlanDocumentRows : IEntityTypeConfiguration<PlanDocument>
{
    public void Configure(EntityTypeBuilder<PlanDocument> builder)
    {
        builder.ToTable("plan_documents");
        builder.HasPlanKey(nameof(PlanDocument.Revision));
        builder.Property(document => document.Revision).ValueGeneratedNever();
        builder.Property(document => document.FileName).HasMaxLength(260);
    }
}

internal static class PlanKeyColumns
{
    /// <summary>Platform, workspace and plan, then the row's own key within its plan.</summary>
    internal static void HasPlanKey<TEntity>(this EntityTypeBuilder<TEntity> builder, params string[] within) where TEntity : class
    {
        builder.Property<string>(PlanRows.Platform).HasMaxLength(32);
        builder.Property<string>(PlanRows.Workspace).HasMaxLength(64);
        builder.Property<string>(PlanRows.PlanName).HasMaxLength(64);
        if (within[0] == ActionItemRows.Action) builder.Property<int>(ActionItemRows.Action);
        builder.HasKey([PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, .. within]);
    }
}
