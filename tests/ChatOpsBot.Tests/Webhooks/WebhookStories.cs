using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Webhooks;

/// <summary>What happens to a plan is told to a program, over a real connection; each engine runs all of it.</summary>
public abstract partial class WebhookStories
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private async Task<Story> BeginAsync(Action<IServiceCollection>? more = null) => await BeginAsync(await NewDatabaseAsync(), more);

    private Task<Story> BeginAsync(string database, Action<IServiceCollection>? more = null) => Story.BeginAsync(Provider, database, "2026-12-07 10:00", more: services =>
    {
        Webhooks(services);
        more?.Invoke(services);
    });

    private static void Webhooks(IServiceCollection services) => services.AddWebhooks().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();

    /// <summary>Makes an endpoint on the only plan.</summary>
    /// <returns>Its secret.</returns>
    private static Task<string> AddAsync(Story story, string name, string url) => AddAsync(story.Store, name, url);

    private static async Task<string> AddAsync(TestStore store, string name, string url)
    {
        var plan = await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation);
        var added = await store.Service<WebhookEndpoints>().AddAsync(name, url, plan!.Key, Language.English);
        Assert.True(added.Kind is MessageKind.Answer, added.Summary);
        return added.Blocks.OfType<MessageBlock.Paragraph>().Single().Text.Runs.OfType<TextRun.Code>().Single().Value;
    }

    private static Task<BotMessage> RemoveAsync(Story story, string name) => story.Store.Service<WebhookEndpoints>().RemoveAsync(name, Language.English);

    /// <summary>What the outbox knows of events, oldest first.</summary>
    private static async Task<List<OutboxEntry>> RowsAsync(Story story)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.Outbox.AsNoTracking().Where(entry => entry.Platform == "webhook").OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }

    private static Task<string> DoctorAsync(Story story) => DoctorAsync(story.Store);

    private static async Task<string> DoctorAsync(TestStore store) =>
        string.Join('\n', (await store.Service<WebhookCheck>().LinesAsync(Language.English, Cancellation)).Select(line => $"{line.What}: {line.Found}. {line.Mend}"));
}

public sealed class PostgresWebhookStories(PostgresServer server) : WebhookStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteWebhookStories : WebhookStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-webhooks-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
