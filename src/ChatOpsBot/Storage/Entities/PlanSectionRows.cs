using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class PlanItemRows : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("plan_items");
        builder.HasPlanKey(nameof(PlanItem.Kind), nameof(PlanItem.Number));
        builder.Property(item => item.Number).ValueGeneratedNever();
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Property(item => item.Subject).HasMaxLength(32);
        builder.Ignore(item => item.Id);
    }
}

internal sealed class MeasureRows : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("measures");
        builder.HasPlanKey(nameof(Measure.Kind), nameof(Measure.Position));
        builder.Property(measure => measure.Position).ValueGeneratedNever();
        builder.Property(measure => measure.Version).IsConcurrencyToken();
    }
}

internal sealed class RiskRows : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> builder)
    {
        builder.ToTable("risks");
        builder.HasPlanKey(nameof(Risk.Position));
        builder.Property(risk => risk.Position).ValueGeneratedNever();
        builder.Property(risk => risk.Version).IsConcurrencyToken();
    }
}

internal sealed class GoNoGoRows : IEntityTypeConfiguration<GoNoGoCriterion>
{
    public void Configure(EntityTypeBuilder<GoNoGoCriterion> builder)
    {
        builder.ToTable("go_no_go");
        builder.HasPlanKey(nameof(GoNoGoCriterion.Position));
        builder.Property(criterion => criterion.Position).ValueGeneratedNever();
        builder.Property(criterion => criterion.Version).IsConcurrencyToken();
    }
}

internal sealed class PlanLineRows : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.ToTable("plan_lines");
        builder.HasPlanKey(nameof(PlanLine.Kind), nameof(PlanLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
    }
}
