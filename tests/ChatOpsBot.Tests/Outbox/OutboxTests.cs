using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Tests.Inbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Outbox;

/// <summary>What becomes of messages that are owed; each engine runs all of it.</summary>
public abstract partial class OutboxTests
{
    private static readonly PlanKey Garden = new(FakeChat.Workspace, "garden");
    private static readonly PlanKey Cellar = new(FakeChat.Workspace, "cellar");

    private readonly FakeChat _chat = new();
    private readonly FakeComposer _composer = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private protected IEnumerable<string> Said => _chat.Posted.Select(posting => posting.Message.Summary);

    private protected async Task<TestStore> OpenAsync(FakeChat? other = null, string admins = "") => await OpenAsync(await NewDatabaseAsync(), other, admins);

    private Task<TestStore> OpenAsync(string database, FakeChat? other = null, string admins = "") => TestStore.OpenAsync(
        Provider,
        database,
        services =>
        {
            services.AddSingleton<IChatClient>(_chat).AddSingleton<IMessageComposer>(_composer);
            if (other is not null) services.AddSingleton<IChatClient>(other);
        },
        admins);

    /// <summary>A message that says its own intent.</summary>
    private protected static Owed Message(string conversation, string intent) =>
        new(FakeChat.In(conversation), intent) { Message = BotMessage.Answer(Language.English, intent) };

    private static Owed Draft(string conversation, string rest) => new(FakeChat.In(conversation), $"draft/{rest}") { Draft = $"clock/{rest}" };

    /// <summary>Owes all of it in one unit.</summary>
    private protected static Task OweAsync(TestStore store, params IReadOnlyList<Owed> owed) => store.Units.RunAsync<bool>((session, _) =>
    {
        foreach (var one in owed) store.Outbox.Owe(session, one, store.Now);
        return Task.FromResult(true);
    });

    private static async Task AdvanceAsync(TestStore store, TimeSpan time)
    {
        store.Clock.Advance(time);
        await store.QuietAsync();
    }

    private static async Task<OutboxEntry> RowAsync(TestStore store, string intent)
    {
        await using var context = await store.ContextAsync();
        return await context.Outbox.AsNoTracking().SingleAsync(entry => entry.Intent == intent, Cancellation);
    }

    private static async Task<List<OutboxEntry>> RowsAsync(TestStore store, string platform)
    {
        await using var context = await store.ContextAsync();
        return await context.Outbox.AsNoTracking().Where(entry => entry.Platform == platform).OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }

    /// <summary>Ada, who writes on two platforms.</summary>
    private static Task KnowAdaAsync(TestStore store, bool isAdmin = false) => store.Units.RunAsync(async (session, stopping) =>
    {
        var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
        var ada = people.Register("Ada", new AccountId(FakeChat.Workspace, "U1"));
        ada.Join(new AccountId("other", "W1", "U9"));
        ada.MakeAdmin(isAdmin);
        return true;
    });
}

public sealed class PostgresOutboxTests(PostgresServer server) : OutboxTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();

    [Fact]
    public async Task A_row_that_another_process_is_taking_at_this_instant_is_passed_by()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Message("one", "first") with { At = store.Now.AddMinutes(1) }, Message("other", "second") with { At = store.Now.AddMinutes(1) });
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await using (var elsewhere = await store.ContextAsync())
        await using (await elsewhere.Database.BeginTransactionAsync(Cancellation))
        {
            await elsewhere.Database.ExecuteSqlAsync($"SELECT sequence FROM outbox WHERE intent = 'first' FOR UPDATE", Cancellation);

            Assert.True(await store.Outbox.TakeDueAsync(store.Now).WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
            await store.Outbox.IdleAsync();
            Assert.Equal(["second"], Said);
        }

        await store.QuietAsync();
        Assert.Equal(["second", "first"], Said);
    }
}

public sealed class SqliteOutboxTests : OutboxTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-outbox-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
