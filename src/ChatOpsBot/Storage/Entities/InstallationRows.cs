using ChatOpsBot.Slack.Installing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class InstallationRows : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.ToTable("installations");
        builder.HasKey(installation => new { installation.Platform, installation.Workspace });
        builder.Property(installation => installation.Platform).HasMaxLength(32);
        builder.Property(installation => installation.Workspace).HasMaxLength(64);
        builder.Property(installation => installation.Enterprise).HasMaxLength(64);
        builder.Property(installation => installation.App).HasMaxLength(64);
        builder.Property(installation => installation.BotUser).HasMaxLength(64);
        builder.Property(installation => installation.InstalledBy).HasMaxLength(64);
        builder.Ignore(installation => installation.Home);
    }
}
