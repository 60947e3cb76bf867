using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class ActionItemRows : IEntityTypeConfiguration<ActionItem>
{
    internal const string Action = "Action";

    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("action_items");
        builder.HasPlanKey(nameof(ActionItem.Id));
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Version).IsConcurrencyToken();
        builder.HasIndex(PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, nameof(ActionItem.Code)).IsUnique();
        builder.HasMany(action => action.Checklist).WithOne()
            .HasForeignKey(PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, Action).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(action => action.Sections).WithOne()
            .HasForeignKey(PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, Action).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(action => action.Checklist).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(action => action.Sections).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ChecklistItemRows : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> builder)
    {
        builder.ToTable("checklist_items");
        builder.HasPlanKey(ActionItemRows.Action, nameof(ChecklistItem.Id));
        builder.Property(item => item.Id).ValueGeneratedNever();
    }
}

internal sealed class ActionSectionRows : IEntityTypeConfiguration<ActionSection>
{
    public void Configure(EntityTypeBuilder<ActionSection> builder)
    {
        builder.ToTable("action_sections");
        builder.HasPlanKey(ActionItemRows.Action, nameof(ActionSection.Position));
        builder.Property(section => section.Position).ValueGeneratedNever();
    }
}
