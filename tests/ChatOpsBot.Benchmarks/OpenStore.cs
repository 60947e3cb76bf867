using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Benchmarks;

/// <summary>A store of its own within this process, put together as the host does it.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    /// <summary>Each of its workspaces keeps its plans and people to itself.</summary>
    internal const string Slack = "slack";

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    /// <param name="postgres">Of a PostgreSQL database; null for a SQLite file of its own.</param>
    private OpenStore(string? postgres)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
            ["Storage:ConnectionString"] = postgres ?? $"Data Source={Path.Combine(_folder.Path, "plans.db")};Pooling=False",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new DividedPlatform(Slack, []))
            .AddStorage(configuration).AddPlans(configuration).AddPeople(configuration).AddInbox().AddScheduling().BuildServiceProvider();
    }

    internal static async Task<OpenStore> NewAsync(string? postgres = null)
    {
        var store = new OpenStore(postgres);
        await store._services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        return store;
    }

    internal Task LoadDemonstrationAsync() => _services.GetRequiredService<FirstPlan>().LoadAsync(CancellationToken.None);

    /// <summary>Makes the document the plan, or updates the plan of its title.</summary>
    internal Task<ImportOutcome> ImportAsync(byte[] document) => _services.GetRequiredService<ImportHandler>().HandleAsync(
        new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", document, IsDemonstration: false), new DateOnly(2026, 11, 30), DryRun: false, Replace: true),
        CancellationToken.None);

    /// <summary>What the bot answers to somebody of this machine.</summary>
    internal ValueTask<Core.Messages.BotMessage> AskAsync(string text) => _services.GetRequiredService<MessageRouter>().AnswerAsync(
        new InboundMessage(WorkspaceKey.Local, text, "Owner 1", Setting: null, Core.Messages.Language.English) { Conversation = LocalConversations.Page("a") },
        CancellationToken.None);

    /// <summary>Everything timed about the first plan.</summary>
    internal async Task<Scene> SceneAsync()
    {
        await using var database = await ContextAsync();
        var plan = await _services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, CancellationToken.None);
        return await _services.GetRequiredService<Scenes>().LoadAsync(database, plan!, CancellationToken.None);
    }

    /// <summary>One turn of the loop.</summary>
    internal Task<bool> TurnAsync() => _services.GetRequiredService<FullTurn>().StepAsync();

    /// <summary>Escalations of other plans that are open and wait for tomorrow.</summary>
    internal async Task FillAsync(int count)
    {
        await using var database = await ContextAsync();
        await database.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO escalations (platform, workspace, plan_name, number, version, kind, item, name, reason, origin, opened_at, chain, level_number, state, since,
                half_at, nearly_at, deadline, is_told, next_at, last_line, state_line)
            SELECT platform, workspace, 'other-' || (i / 10), 1000 + i, version, kind, item, name, reason, origin, opened_at, chain, level_number, state, since,
                half_at, nearly_at, deadline, is_told, datetime('now', '+' || (86400 + i % 86400) || ' seconds'), last_line, state_line
            FROM escalations, n WHERE number = 1 AND plan_name NOT LIKE 'other-%'
            """);
    }

    /// <summary>The plan's own escalation, so many times over, at half of its time a second ago.</summary>
    internal async Task MakeDueAsync(int count)
    {
        await using var database = await ContextAsync();
        await database.Database.ExecuteSqlAsync($"DELETE FROM escalations WHERE number > 1 AND number < 1000");
        await database.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {count + 1})
            INSERT INTO escalations (platform, workspace, plan_name, number, version, kind, item, name, reason, origin, opened_at, chain, level_number, state, since,
                half_at, nearly_at, deadline, is_told, next_at, last_line, state_line)
            SELECT platform, workspace, plan_name, i, version, kind, item, name, reason, origin, opened_at, chain, level_number, 'Running', since,
                datetime('now', '-1 seconds'), datetime('now', '+1 days'), datetime('now', '+2 days'), is_told, datetime('now', '-1 seconds'), last_line, state_line
            FROM escalations, n WHERE number = 1 AND plan_name NOT LIKE 'other-%'
            """);
    }

    /// <summary>What the bot answers in a channel of a workspace.</summary>
    internal ValueTask<Core.Messages.BotMessage> AskAsync(string workspace, string channel, string text) => _services.GetRequiredService<MessageRouter>().AnswerAsync(
        new InboundMessage(new WorkspaceKey(Slack, workspace), text, Sender: null, Setting: null, Core.Messages.Language.English) { Conversation = channel, User = "U1" },
        CancellationToken.None);

    internal Task<BotDbContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
