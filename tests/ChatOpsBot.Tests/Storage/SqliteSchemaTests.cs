using System.Globalization;
using System.Runtime.CompilerServices;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Storage;

public sealed class SqliteSchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-schema-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_script_of_a_new_store_is_what_all_migrations_come_to()
    {
        var migrated = await MigratedAsync();

        Approved.MatchesFile(migrated, Source("Storage/Sqlite/Schema.sql"));
    }

    [Fact]
    public async Task An_empty_file_gets_the_tables_that_migrations_would_make()
    {
        await using var connection = await OpenAsync("made.db");

        await SqliteSchema.MakeAsync(connection, Cancellation);

        Assert.Equal(await MigratedAsync(), await DumpAsync(connection));
        Assert.Equal(SqliteSchema.Newest, await SqliteSchema.ReachedAsync(connection, Cancellation));
    }

    [Fact]
    public void The_newest_migration_is_the_last_that_is_there()
    {
        using var database = StoreFile.Open(Path.Combine(_folder, "any.db"));

        Assert.Equal(SqliteSchema.Newest, database.Database.GetMigrations().Last());
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_in_an_empty_folder_make_one_store()
    {
        async Task MakeAsync()
        {
            await using var connection = await OpenAsync("one.db");
            await SqliteSchema.MakeAsync(connection, Cancellation);
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(MakeAsync)));

        await using var made = await OpenAsync("one.db");
        Assert.Equal(await MigratedAsync(), await DumpAsync(made));
    }

    [Fact]
    public async Task A_file_with_tables_of_something_else_is_left_as_it_is()
    {
        await using var connection = await OpenAsync("other.db");
        await connection.ScalarAsync("CREATE TABLE notes (text TEXT)", Cancellation);

        await SqliteSchema.MakeAsync(connection, Cancellation);

        Assert.Equal("CREATE TABLE notes (text TEXT);\n", await DumpAsync(connection));
        Assert.Null(await SqliteSchema.ReachedAsync(connection, Cancellation));
    }

    private async Task<string> MigratedAsync()
    {
        await using var connection = await OpenAsync("migrated.db");
        await using var database = StoreFile.Open(connection.DataSource);
        await database.Database.MigrateAsync(Cancellation);
        return await DumpAsync(connection);
    }

    private async Task<SqliteConnection> OpenAsync(string name)
    {
        var connection = new SqliteConnection(StoreFile.ConnectionString(Path.Combine(_folder, name), SqliteOpenMode.ReadWriteCreate));
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    /// <summary>All tables, then all indexes, then all rows, as statements.</summary>
    private static async Task<string> DumpAsync(SqliteConnection connection)
    {
        var made = await RowsAsync(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name");
        var statements = made.Select(row => $"{row[0]};\n").ToList();
        foreach (var table in await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
            foreach (var row in await RowsAsync(connection, $"SELECT * FROM \"{table[0]}\" ORDER BY 1"))
                statements.Add($"INSERT INTO \"{table[0]}\" VALUES ({string.Join(", ", row.Select(Literal))});\n");
        return string.Concat(statements).ReplaceLineEndings("\n");
    }

    private static string Literal(object value) => value is string text ? $"'{text}'" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static async Task<List<object[]>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(Cancellation))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static string Source(string file, [CallerFilePath] string test = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../../src/ChatOpsBot", file));
}
