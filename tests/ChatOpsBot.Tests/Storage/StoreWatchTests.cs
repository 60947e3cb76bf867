using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOpsBot.Tests.Storage;

/// <summary>How open pages hear of what was committed; each engine runs all of it.</summary>
public abstract class StoreWatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task What_another_process_commits_is_told_to_every_page_and_the_store_is_looked_at_for_all_of_them_at_once()
    {
        var database = await NewDatabaseAsync();
        await using var here = await TestStore.OpenAsync(Provider, database);
        await using var there = await TestStore.OpenAsync(Provider, database);
        var counted = new CountedStore(here.Service<IStore>());
        var watch = new StoreWatch(counted, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        await counted.CommittedAsync(Cancellation);
        var pages = Enumerable.Range(0, 40).Select(_ => watch.ChangesAsync(Cancellation).GetAsyncEnumerator(Cancellation)).ToList();

        foreach (var page in pages) Assert.True(await page.MoveNextAsync());
        Assert.InRange(counted.Looks, 2, 20);
        var seen = pages[0].Current;
        await there.FirstPlan.LoadAsync(Cancellation);
        foreach (var page in pages)
            while (page.Current == seen) Assert.True(await page.MoveNextAsync());

        foreach (var page in pages) await page.DisposeAsync();
    }

    /// <summary>The real store, and how often it was looked at.</summary>
    private sealed class CountedStore(IStore store) : IStore
    {
        private int _looks;

        internal int Looks => _looks;

        public string Description => store.Description;

        public bool HasOneWriter => store.HasOneWriter;

        public ValueTask<long> CommittedAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref _looks);
            return store.CommittedAsync(cancellation);
        }

        public Task PrepareAsync(CancellationToken cancellation) => store.PrepareAsync(cancellation);

        public ValueTask<long> StampAsync(PlanKey plan, CancellationToken cancellation) => store.StampAsync(plan, cancellation);

        public ValueTask<long?> LookAsync(CancellationToken cancellation) => store.LookAsync(cancellation);

        public Task AgreeOnTimeAsync(CancellationToken cancellation) => store.AgreeOnTimeAsync(cancellation);

        public Task<StoreHealth> ExamineAsync(CancellationToken cancellation) => store.ExamineAsync(cancellation);

        public ValueTask<long> PeopleStampAsync(CancellationToken cancellation) => store.PeopleStampAsync(cancellation);
    }
}

public sealed class PostgresStoreWatchTests(PostgresServer server) : StoreWatchTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteStoreWatchTests : StoreWatchTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-watch-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, "plans.db")}");
}
