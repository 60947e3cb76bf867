using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class InboxRows : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("inbox");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Platform).HasMaxLength(32);
        builder.Property(entry => entry.Workspace).HasMaxLength(64);
        builder.Property(entry => entry.DeliveryId).HasMaxLength(200);
        builder.Property(entry => entry.Conversation).HasMaxLength(200);
        builder.Property(entry => entry.AnswerAddress).HasMaxLength(1000);
        builder.Property(entry => entry.RefusalAddress).HasMaxLength(1000);
        builder.Property(entry => entry.Sender).HasMaxLength(200);
        builder.Property(entry => entry.ProfileName).HasMaxLength(InboxEntry.LongestName);
        builder.Ignore(entry => entry.ConversationKey);
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.DeliveryId }).IsUnique();
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Conversation, entry.Sender, entry.ChangedAt }).HasFilter("changed_at IS NOT NULL");
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Conversation, entry.Sequence }).HasFilter(LeasedRows.Waiting);
        builder.HasIndex(entry => entry.NextAt).HasFilter(LeasedRows.Waiting);
    }
}

internal static class LeasedRows
{
    /// <summary>Indexes hold the rows that are still to be worked on, so that looking for them costs what is due and not what is kept.</summary>
    internal const string Waiting = "next_at IS NOT NULL";
}
