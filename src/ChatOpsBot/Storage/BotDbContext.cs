using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.News;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.News;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Reports;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Api;
using ChatOpsBot.Web.Calendar;
using ChatOpsBot.Webhooks;
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

    internal DbSet<NewsTimer> NewsTimers => Set<NewsTimer>();

    internal DbSet<Watch> Watches => Set<Watch>();

    internal DbSet<Escalation> Escalations => Set<Escalation>();

    internal DbSet<PlanTimer> PlanTimers => Set<PlanTimer>();

    internal DbSet<Snooze> Snoozes => Set<Snooze>();

    internal DbSet<Absence> Absences => Set<Absence>();

    internal DbSet<StoredReport> Reports => Set<StoredReport>();

    internal DbSet<PublishedReport> Published => Set<PublishedReport>();

    internal DbSet<StandUpAnswer> StandUpAnswers => Set<StandUpAnswer>();

    internal DbSet<LocalPost> LocalPosts => Set<LocalPost>();

    internal DbSet<Roster> Rosters => Set<Roster>();

    internal DbSet<Person> People => Set<Person>();

    internal DbSet<PlanGrant> Grants => Set<PlanGrant>();

    internal DbSet<RoleLink> RoleLinks => Set<RoleLink>();

    internal DbSet<RoleGroup> RoleGroups => Set<RoleGroup>();

    internal DbSet<PlanSetting> PlanSettings => Set<PlanSetting>();

    internal DbSet<ConversationBinding> Bindings => Set<ConversationBinding>();

    internal DbSet<IssuedCode> Codes => Set<IssuedCode>();

    internal DbSet<HeldChange> HeldChanges => Set<HeldChange>();

    internal DbSet<PendingFile> PendingFiles => Set<PendingFile>();

    internal DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal DbSet<Session> Sessions => Set<Session>();

    internal DbSet<SpentLink> SpentLinks => Set<SpentLink>();

    internal DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    internal DbSet<Installation> Installations => Set<Installation>();

    internal DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    internal DbSet<ApiClient> ApiClients => Set<ApiClient>();

    internal DbSet<WebhookEndpoint> Webhooks => Set<WebhookEndpoint>();

    /// <summary>Brings the tables up to date.</summary>
    internal abstract Task MigrateAsync(CancellationToken cancellation);

    /// <summary>Inserts the rows of <see cref="BulkInsert"/>, whose values are in the order of the columns, within the open transaction.</summary>
    internal abstract Task InsertAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Of these rows those that no other process is taking, as they are now; nobody else changes them before the transaction ends.</summary>
    /// <param name="now">UTC: they are to be due still.</param>
    internal abstract Task<List<TRow>> LockAsync<TRow>(List<TRow> rows, DateTimeOffset now, CancellationToken cancellation) where TRow : class, ILeased;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);
}
