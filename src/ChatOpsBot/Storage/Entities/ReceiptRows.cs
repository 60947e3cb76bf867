using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class ReceiptRows : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("receipts");
        builder.HasKey(receipt => new { receipt.Platform, receipt.Workspace, receipt.DeliveryId });
        builder.Property(receipt => receipt.Platform).HasMaxLength(32);
        builder.Property(receipt => receipt.Workspace).HasMaxLength(64);
        builder.Property(receipt => receipt.DeliveryId).HasMaxLength(200);
        builder.Property(receipt => receipt.Conversation).HasMaxLength(200);
        builder.Property(receipt => receipt.Sender).HasMaxLength(200);
        builder.HasIndex(receipt => new { receipt.Platform, receipt.Workspace, receipt.Conversation, receipt.Sender, receipt.At });
    }
}
