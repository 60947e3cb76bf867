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
        builder.Property(entry => entry.Address).HasMaxLength(1000);
        builder.Property(entry => entry.Intent).HasMaxLength(300);
        builder.Property(entry => entry.Draft).HasMaxLength(300);
        // A number, so that rows are read in the order of what goes first.
        builder.Property(entry => entry.Urgency).HasConversion<int>();
        builder.Property(entry => entry.PlanPlatform).HasMaxLength(32);
        builder.Property(entry => entry.PlanWorkspace).HasMaxLength(64);
        builder.Property(entry => entry.PlanName).HasMaxLength(64);
        builder.Property(entry => entry.ThreadOf).HasMaxLength(300);
        builder.Property(entry => entry.Edits).HasMaxLength(300);
        builder.Property(entry => entry.WaitsFor).HasMaxLength(300);
        builder.Property(entry => entry.MessageId).HasMaxLength(200);
        // Whoever changes a row in hand finds it in the same hands when it is written.
        builder.Property(entry => entry.LeasedBy).IsConcurrencyToken();
        builder.Ignore(entry => entry.ConversationKey);
        builder.Ignore(entry => entry.Plan);
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Intent }).IsUnique();
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Conversation, entry.Sequence }).HasFilter(LeasedRows.Waiting);
        builder.HasIndex(entry => entry.NextAt).HasFilter(LeasedRows.Waiting);
        // What was pressed or answered in a thread is found by the platform's name for it.
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Conversation, entry.MessageId }).HasFilter("message_id IS NOT NULL");
        builder.HasIndex(entry => entry.AnotherWayAt).HasFilter("another_way_at IS NOT NULL");
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.WaitsFor }).HasFilter("waits_for IS NOT NULL");
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.ThreadOf }).HasFilter("thread_of IS NOT NULL");
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.Edits, entry.Sequence }).HasFilter("edits IS NOT NULL");
    }
}
