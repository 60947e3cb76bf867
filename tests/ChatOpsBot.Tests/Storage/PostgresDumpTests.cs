using System.Text;
using ChatOpsBot.Storage.Postgres;

namespace ChatOpsBot.Tests.Storage;

public sealed class PostgresDumpTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-dump-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "plans.dump");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_PostgreSQL_store_is_dumped_by_its_own_program_and_the_dump_can_be_listed()
    {
        var database = await server.NewDatabaseAsync();
        await using (var store = await TestStore.OpenAsync("PostgreSql", database)) await store.FirstPlan.LoadAsync(Cancellation);

        Assert.Null(await PostgresDump.WriteAsync(database, File, Cancellation));

        Assert.Equal("PGDMP", Encoding.ASCII.GetString(await System.IO.File.ReadAllBytesAsync(File, Cancellation), 0, 5));
    }

    [Fact]
    public async Task A_dump_that_fails_says_what_the_program_said_and_leaves_the_one_that_is_there()
    {
        var database = await server.NewDatabaseAsync();
        await System.IO.File.WriteAllTextAsync(File, "before", Cancellation);

        var why = await PostgresDump.WriteAsync(database.Replace("Database=test_", "Database=missing_", StringComparison.Ordinal), File, Cancellation);

        Assert.StartsWith("pg_dump says: ", why, StringComparison.Ordinal);
        Assert.Equal("before", await System.IO.File.ReadAllTextAsync(File, Cancellation));
        Assert.Equal([File], Directory.GetFiles(_folder.FullName));
    }
}
