using ChatOpsBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class TeamsConversationRows : IEntityTypeConfiguration<TeamsConversation>
{
    public void Configure(EntityTypeBuilder<TeamsConversation> builder)
    {
        builder.ToTable("teams_conversations");
        builder.HasKey(known => new { known.Tenant, known.Conversation });
        builder.Property(known => known.Tenant).HasMaxLength(64);
        builder.Property(known => known.Conversation).HasMaxLength(200);
        builder.Property(known => known.RemoteId).HasMaxLength(400);
        builder.Property(known => known.ServiceUrl).HasMaxLength(500);
        builder.Property(known => known.TeamId).HasMaxLength(200);
        builder.Property(known => known.AadObjectId).HasMaxLength(64);
        builder.Property(known => known.BotId).HasMaxLength(200);
        builder.Property(known => known.GoneWhy).HasMaxLength(200);
        builder.Ignore(known => known.Sight);
        builder.HasIndex(known => new { known.Tenant, known.TeamId }).HasFilter("team_id IS NOT NULL");
    }
}
