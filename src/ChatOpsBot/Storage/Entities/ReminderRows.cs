using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class PlanTimerRows : IEntityTypeConfiguration<PlanTimer>
{
    public void Configure(EntityTypeBuilder<PlanTimer> builder)
    {
        builder.ToTable("plan_timers");
        builder.HasKey(timer => new { timer.Platform, timer.Workspace, timer.PlanName, timer.Kind });
        builder.HasPlanColumns();
        builder.Property(timer => timer.Version).IsConcurrencyToken();
        builder.Property(timer => timer.By).HasMaxLength(200);
        builder.Ignore(timer => timer.Plan).Ignore(timer => timer.Pause);
        builder.HasIndex(timer => timer.NextAt).HasFilter(LeasedRows.Waiting);
    }
}

internal sealed class SnoozeRows : IEntityTypeConfiguration<Snooze>
{
    public void Configure(EntityTypeBuilder<Snooze> builder)
    {
        builder.ToTable("snoozes");
        builder.HasKey(snooze => new { snooze.Platform, snooze.Workspace, snooze.PlanName, snooze.Kind, snooze.Item, snooze.Person });
        builder.HasPlanColumns();
        builder.Property(snooze => snooze.Person).HasMaxLength(200);
        builder.Ignore(snooze => snooze.Subject);
    }
}

internal sealed class AbsenceRows : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absences");
        builder.Property(absence => absence.Platform).HasMaxLength(32).HasDefaultValue(WorkspaceKey.Local.Platform);
        builder.Property(absence => absence.Workspace).HasMaxLength(64).HasDefaultValue(WorkspaceKey.Local.Workspace);
        builder.Property(absence => absence.Person).HasMaxLength(200);
        builder.Property(absence => absence.Delegate).HasMaxLength(200);
        builder.HasIndex(absence => absence.To);
    }
}
