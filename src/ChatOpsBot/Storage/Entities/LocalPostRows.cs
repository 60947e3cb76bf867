using ChatOpsBot.LocalChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class LocalPostRows : IEntityTypeConfiguration<LocalPost>
{
    public void Configure(EntityTypeBuilder<LocalPost> builder)
    {
        builder.ToTable("local_posts");
        builder.HasKey(post => post.Id);
        builder.Property(post => post.Conversation).HasMaxLength(200);
        builder.Property(post => post.Intent).HasMaxLength(300);
        builder.HasIndex(post => post.Intent).IsUnique();
        builder.HasIndex(post => new { post.Conversation, post.Id });
        builder.HasIndex(post => post.Edition).HasFilter("edition IS NOT NULL");
        builder.HasIndex(post => post.Root).HasFilter("root IS NOT NULL");
    }
}
