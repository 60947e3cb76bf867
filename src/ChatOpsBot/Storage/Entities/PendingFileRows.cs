using ChatOpsBot.Plans.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class PendingFileRows : IEntityTypeConfiguration<PendingFile>
{
    public void Configure(EntityTypeBuilder<PendingFile> builder)
    {
        builder.ToTable("pending_files");
        builder.HasKey(file => file.Token);
        builder.Property(file => file.Token).HasMaxLength(16);
        builder.Property(file => file.Into).HasMaxLength(64);
        // Two presses at one instant: the second finds the card changed.
        builder.Property(file => file.Drawn).IsConcurrencyToken();
        builder.Ignore(file => file.File);
        builder.Ignore(file => file.Choice);
        builder.HasIndex(file => file.ExpiresAt);
    }
}
