using ChatOpsBot.Core.News;
using ChatOpsBot.News;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class NewsTimerRows : IEntityTypeConfiguration<NewsTimer>
{
    public void Configure(EntityTypeBuilder<NewsTimer> builder)
    {
        builder.ToTable("news_timers");
        builder.HasKey(timer => new { timer.Platform, timer.Workspace, timer.PlanName });
        builder.Property(timer => timer.Platform).HasMaxLength(32);
        builder.Property(timer => timer.Workspace).HasMaxLength(64);
        builder.Property(timer => timer.PlanName).HasMaxLength(64);
        builder.HasIndex(timer => timer.NextAt);
        builder.Ignore(timer => timer.Plan);
    }
}

internal sealed class WatchRows : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("watches");
        builder.HasKey(watch => new { watch.Platform, watch.Workspace, watch.PlanName, watch.Kind, watch.Item, watch.Watcher });
        builder.Property(watch => watch.Platform).HasMaxLength(32);
        builder.Property(watch => watch.Workspace).HasMaxLength(64);
        builder.Property(watch => watch.PlanName).HasMaxLength(64);
        builder.Property(watch => watch.Watcher).HasMaxLength(200);
        builder.Ignore(watch => watch.Subject);
    }
}
