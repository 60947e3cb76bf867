using ChatOpsBot.Core.Reports;
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

internal sealed class StandUpAnswerRows : IEntityTypeConfiguration<StandUpAnswer>
{
    public void Configure(EntityTypeBuilder<StandUpAnswer> builder)
    {
        builder.ToTable("stand_up_answers");
        builder.HasKey(answer => new { answer.Platform, answer.Workspace, answer.PlanName, answer.Day, answer.Person, answer.Action });
        builder.HasPlanColumns();
        builder.Property(answer => answer.Person).HasMaxLength(200);
        builder.Ignore(answer => answer.Plan);
    }
}
