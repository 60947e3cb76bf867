using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>Everything the bot remembers: one model for both engines. Only the types of columns differ between them.</summary>
internal abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    internal DbSet<Plan> Plans => Set<Plan>();

    internal DbSet<ActionItem> Actions => Set<ActionItem>();

    internal DbSet<JournalEntry> Journal => Set<JournalEntry>();

    internal DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    internal DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    internal DbSet<LocalPost> LocalPosts => Set<LocalPost>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);
}
