using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class JournalEntryRows : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.HasPlanKey(nameof(JournalEntry.PlanVersion), nameof(JournalEntry.Line));
        builder.Property(entry => entry.PlanVersion).ValueGeneratedNever();
        builder.Property(entry => entry.Line).ValueGeneratedNever();
        builder.Property(entry => entry.Actor).HasMaxLength(200);
        builder.Property(entry => entry.Conversation).HasMaxLength(200);
        builder.Property(entry => entry.Name).HasMaxLength(300);
        builder.Ignore(entry => entry.Change);
        builder.Ignore(entry => entry.Subject);
        // No key ties it to its plan's row: a newer document writes that row anew, and the history stays.
        builder.HasIndex(PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, nameof(JournalEntry.Kind), nameof(JournalEntry.Item), nameof(JournalEntry.PlanVersion));
        builder.HasIndex(PlanRows.Platform, PlanRows.Workspace, PlanRows.PlanName, nameof(JournalEntry.At));
    }
}
