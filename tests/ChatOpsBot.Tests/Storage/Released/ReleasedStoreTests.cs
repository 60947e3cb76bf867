using ChatOpsBot.Tests.Escalations;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Tests.Storage.Released;

public sealed class ReleasedStoreTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-released-");

    public static TheoryData<string> Versions => [.. Directory.GetFiles(ReleasedStore.Folder(), "*.sqlite.gz").Select(file => Path.GetFileName(file)[..^".sqlite.gz".Length])];

    private string Database => Path.Combine(_folder.FullName, "plans.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_version_of_this_program_has_left_its_stores_here()
    {
        var version = typeof(Hosting).Assembly.GetName().Version!.ToString(3);
        if (Environment.GetEnvironmentVariable("CHATOPSBOT_RELEASE") is not null)
        {
            await ReleasedStore.WriteSqliteAsync(version, Database);
            await ReleasedStore.WritePostgresAsync(version, await server.NewDatabaseAsync());
        }

        Assert.True(File.Exists(ReleasedStore.SqliteFile(version)) && File.Exists(ReleasedStore.PostgresFile(version)), $"{version} has none: see ReleasedStore for how to make them.");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_SQLite_store_of_a_released_version_is_brought_up_to_date_and_goes_on_in_order(string version)
    {
        await ReleasedStore.ReadSqliteAsync(version, Database);

        await GoesOnAsync("Sqlite", $"Data Source={Database}");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_PostgreSQL_store_of_a_released_version_is_brought_up_to_date_and_goes_on_in_order(string version)
    {
        var database = await server.NewDatabaseAsync();
        await ReleasedStore.ReadPostgresAsync(version, database);

        await GoesOnAsync("PostgreSql", database);
    }

    private static async Task GoesOnAsync(string provider, string database)
    {
        await using var story = await Story.GoOnAsync(provider, database, ReleasedStore.LeftAt);
        var undelivered = await story.NewsAsync();
        await story.GoOnToAsync("2026-12-07 14:30");
        var next = await story.NewsAsync();
        await story.GoOnToAsync("2026-12-08 09:30");
        var morning = await story.NewsAsync();

        // What was owed when it stopped; then half of N1's time, nine tenths of it, and N2 once.
        Assert.Equal(["Bruno", "channel", "channel"], Who(undelivered));
        Assert.Equal(["Ada", "Ada", "Bruno"], Who(next).Where(who => who != "channel"));
        Assert.Equal(["Dora", "Emil"], Who(morning).Where(who => who is "Dora" or "Emil"));
        await story.EndsInSilenceAsync();
    }

    private static IEnumerable<string> Who(IEnumerable<string> news) => news.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal);
}
