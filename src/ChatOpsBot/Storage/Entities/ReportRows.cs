using ChatOpsBot.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class ReportRows : IEntityTypeConfiguration<StoredReport>
{
    public void Configure(EntityTypeBuilder<StoredReport> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(report => new { report.Platform, report.Workspace, report.PlanName, report.Week });
        builder.HasPlanColumns();
        builder.Property(report => report.Week).HasMaxLength(8);
    }
}

internal sealed class PublishedRows : IEntityTypeConfiguration<PublishedReport>
{
    public void Configure(EntityTypeBuilder<PublishedReport> builder)
    {
        builder.ToTable("published_reports");
        builder.HasKey(report => new { report.Platform, report.Workspace, report.PlanName, report.Kind, report.Number });
        builder.HasPlanColumns();
        builder.Property(report => report.By).HasMaxLength(200);
    }
}
