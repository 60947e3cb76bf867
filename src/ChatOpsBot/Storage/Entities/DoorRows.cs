using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Api;
using ChatOpsBot.Web.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class SessionRows : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Id).HasMaxLength(64);
        builder.HasAccount();
        builder.Ignore(session => session.Account);
        builder.HasIndex(session => new { session.Platform, session.Workspace, session.UserId });
    }
}

internal sealed class SpentLinkRows : IEntityTypeConfiguration<SpentLink>
{
    public void Configure(EntityTypeBuilder<SpentLink> builder)
    {
        builder.ToTable("spent_links");
        builder.Property(link => link.Id).HasMaxLength(32);
    }
}

internal sealed class ProtectionKeyRows : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}

internal sealed class CalendarFeedRows : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds");
        // One for each account: a new address ends the one before.
        builder.HasKey(feed => new { feed.Platform, feed.Workspace, feed.UserId });
        builder.HasAccount();
        builder.Property(feed => feed.Token).HasMaxLength(64);
        builder.Ignore(feed => feed.Account);
        builder.HasIndex(feed => feed.Token).IsUnique();
    }
}

internal sealed class ApiClientRows : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_clients");
        builder.HasKey(client => client.Name);
        builder.Property(client => client.Name).HasMaxLength(40);
        builder.Property(client => client.Token).HasMaxLength(64);
        // Not below its plan: an import that puts a plan in another's place ends no client.
        builder.HasPlanColumns();
        builder.Ignore(client => client.Plan);
        builder.Ignore(client => client.Author);
        builder.HasIndex(client => client.Token).IsUnique();
    }
}
