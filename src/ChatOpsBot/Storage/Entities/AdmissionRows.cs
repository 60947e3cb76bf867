using ChatOpsBot.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

/// <summary>What is kept while it is not yet known who somebody is, and what was refused or granted.</summary>
internal sealed class IssuedCodeRows : IEntityTypeConfiguration<IssuedCode>
{
    public void Configure(EntityTypeBuilder<IssuedCode> builder)
    {
        builder.ToTable("issued_codes");
        builder.HasKey(code => code.Code);
        builder.Property(code => code.Code).HasMaxLength(16);
        builder.HasAccount();
        builder.Ignore(code => code.Account);
    }
}

internal sealed class HeldChangeRows : IEntityTypeConfiguration<HeldChange>
{
    public void Configure(EntityTypeBuilder<HeldChange> builder)
    {
        builder.ToTable("held_changes");
        builder.HasKey(held => new { held.Platform, held.Workspace, held.DeliveryId });
        builder.HasAccount();
        builder.Property(held => held.DeliveryId).HasMaxLength(200);
        builder.Property(held => held.Conversation).HasMaxLength(200);
        builder.Property(held => held.ClaimedName).HasMaxLength(200);
        builder.Ignore(held => held.Account);
    }
}

internal sealed class AuditEntryRows : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(entry => new { entry.Platform, entry.Workspace, entry.DeliveryId });
        builder.HasAccount();
        builder.Property(entry => entry.DeliveryId).HasMaxLength(200);
        builder.Property(entry => entry.PlanName).HasMaxLength(64);
        builder.Property(entry => entry.Items).HasMaxLength(AuditEntry.MostItems);
        builder.HasIndex(entry => new { entry.Platform, entry.Workspace, entry.UserId, entry.At });
    }
}
