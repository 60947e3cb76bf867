using System.Diagnostics.CodeAnalysis;
using ChatOpsBot.Core.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Storage;

public sealed class SqlitePlanStorageTests : PlanStorageTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-sqlite-").FullName;

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_file_is_in_WAL_mode_and_every_commit_is_synced()
    {
        await using var store = await OpenNewAsync();
        await using var context = await store.ContextAsync();
        await context.Database.OpenConnectionAsync(Cancellation);

        Assert.Equal("wal", await ScalarAsync(context.Database.GetDbConnection(), "PRAGMA journal_mode"));
        Assert.Equal(2L, await ScalarAsync(context.Database.GetDbConnection(), "PRAGMA synchronous"));
        Assert.Equal(5000L, await ScalarAsync(context.Database.GetDbConnection(), "PRAGMA busy_timeout"));
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_does_not_stop_the_next_start()
    {
        var database = await NewDatabaseAsync();
        await using (var connection = new SqliteConnection(database))
        {
            await connection.OpenAsync(Cancellation);
            await ScalarAsync(connection, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await ScalarAsync(connection, """INSERT INTO "__EFMigrationsLock" VALUES (1, datetime('now', '-31 seconds'))""");
        }

        await using var store = await TestStore.OpenAsync(Provider, database);

        Assert.Null(await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation));
    }

    private protected override Task<string> NewDatabaseAsync() =>
        Task.FromResult($"Data Source={Path.Combine(_folder, $"{Guid.NewGuid():n}.db")}");

    [SuppressMessage("Security", "CA2100", Justification = "The statements stand in this file.")]
    private static async Task<object?> ScalarAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
