using ChatOpsBot.Operations;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Operations;

public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2026, 12, 2, 1, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-backup-");
    private readonly SqliteStore _store;

    public BackupTests()
    {
        _store = new SqliteStore(Options.Create(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "plans.db")}" }));
        Run(_store.ConnectionString, "PRAGMA journal_mode = WAL; CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('kept')");
    }

    public void Dispose()
    {
        _store.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_copy_of_a_store_in_use_has_what_was_committed_and_stands_alone()
    {
        using var writing = new SqliteConnection(_store.ConnectionString);
        writing.Open();
        using var transaction = writing.BeginTransaction(deferred: true);
        var file = Job().Run(Night);

        Assert.Equal(Path.Combine(_folder.FullName, "backups", "chatopsbot-20261202-013000.db"), file);
        Assert.Equal("kept", Run($"Data Source={file};Mode=ReadOnly;Pooling=False", "SELECT name FROM things"));
        Assert.Equal([file], Directory.GetFiles(Path.Combine(_folder.FullName, "backups")));
    }

    [Fact]
    public void There_is_one_copy_for_each_night_and_seven_are_kept()
    {
        var job = Job();
        for (var night = 0; night < 9; night++)
        {
            Assert.NotNull(job.Run(Night.AddDays(night)));
            Assert.Null(job.Run(Night.AddDays(night).AddHours(5)));
        }

        var names = Directory.GetFiles(Path.Combine(_folder.FullName, "backups")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal((7, "chatopsbot-20261204-013000.db", "chatopsbot-20261210-013000.db"), (names.Count, names[0], names[^1]));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_copy_that_is_there()
    {
        var file = Path.Combine(_folder.FullName, "copy.db");
        SqliteBackup.Write(_store.ConnectionString, file);

        Assert.Throws<IOException>(() => SqliteBackup.Write($"Data Source={Path.Combine(_folder.FullName, "missing", "plans.db")}", file));

        Assert.Equal("kept", Run($"Data Source={file};Mode=ReadOnly;Pooling=False", "SELECT name FROM things"));
    }

    [Fact]
    public void Without_a_folder_nothing_is_copied() => Assert.Null(Job("").Run(Night));

    private BackupJob Job(string folder = "backups") => new(
        _store, Options.Create(new OperationsOptions { BackupFolder = folder }), NullLogger<BackupJob>.Instance);

    private static string? Run(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
