using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class OutboxRows : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Platform).HasMaxLength(32);
        builder.Property(entry => entry.Workspace).HasMaxLength(64);
        builder.Property(entry => entry.Conversation).HasMaxLength(200);
        builder.Property(entry => entry.Intent).HasMaxLength(300);
        builder.Property(entry => entry.MessageId).HasMaxLength(200);
        builder.Ignore(entry => entry.ConversationKey);
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Intent }).IsUnique();
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Conversation, entry.Sequence }).HasFilter(LeasedRows.Waiting);
        builder.HasIndex(entry => entry.NextAt).HasFilter(LeasedRows.Waiting);
    }
}
