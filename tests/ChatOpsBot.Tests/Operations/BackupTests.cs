using ChatOpsBot.Operations;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Operations;

public sealed class BackupTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Night = new(2026, 12, 2, 1, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-backup-");
    private SqliteStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(_folder.FullName, "plans.db")}");
        await store.FirstPlan.LoadAsync(Cancellation);
        _store = new SqliteStore(Options.Create(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "plans.db")}" }));
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_copy_of_a_store_in_use_has_what_was_committed_and_stands_alone()
    {
        await using var writing = new SqliteConnection(_store.ConnectionString);
        await writing.OpenAsync(Cancellation);
        Run(_store.ConnectionString, "UPDATE plans SET title = 'committed' RETURNING 1");
        await using var transaction = writing.BeginTransaction();
        await using var change = new SqliteCommand("UPDATE plans SET title = 'not committed'", writing, (SqliteTransaction)transaction);
        await change.ExecuteNonQueryAsync(Cancellation);
        var file = await Job().RunAsync(Night);

        Assert.Equal(Path.Combine(_folder.FullName, "backups", "chatopsbot-20261202-013000.db"), file);
        Assert.Equal(1L, Run($"Data Source={file};Mode=ReadOnly;Pooling=False", "SELECT count(*) FROM plans WHERE title = 'committed'"));
        Assert.Equal([file], Directory.GetFiles(Path.Combine(_folder.FullName, "backups")));
    }

    [Theory]
    [InlineData("backups")]
    [InlineData("the.parts")]
    public async Task What_a_killed_copying_left_is_removed_by_the_next_and_what_another_process_copies_now_is_not(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
        string[] left = ["chatopsbot-20261201-013000.db.part", "chatopsbot-20261201-013000.db.part-journal"], now = ["chatopsbot-20261202-012959.db.part", "chatopsbot-by-hand.db.part"], others = ["notes.db.part"];
        foreach (var file in left.Concat(now).Concat(others)) await File.WriteAllTextAsync(Path.Combine(folder, file), "", Cancellation);
        await Job(name).RunAsync(Night);

        Assert.Equal(["chatopsbot-20261202-012959.db.part", "chatopsbot-20261202-013000.db", "chatopsbot-by-hand.db.part", "notes.db.part"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_is_one_copy_for_each_night_and_as_many_are_kept_as_the_settings_say()
    {
        var job = Job(kept: 3);
        for (var night = 0; night < 5; night++)
        {
            Assert.NotNull(await job.RunAsync(Night.AddDays(night)));
            Assert.Null(await job.RunAsync(Night.AddDays(night).AddHours(5)));
        }

        var names = BackupJob.Copies(Path.Combine(_folder.FullName, "backups")).Select(Path.GetFileName);
        Assert.Equal(["chatopsbot-20261204-013000.db", "chatopsbot-20261205-013000.db", "chatopsbot-20261206-013000.db"], names);
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_the_copy_that_is_there()
    {
        var file = Path.Combine(_folder.FullName, "copy.db");
        await SqliteBackup.WriteAsync(_store.ConnectionString, file, Cancellation);

        await Assert.ThrowsAsync<IOException>(() => SqliteBackup.WriteAsync($"Data Source={Path.Combine(_folder.FullName, "missing", "plans.db")}", file, Cancellation));

        Assert.Equal(1L, Run($"Data Source={file};Mode=ReadOnly;Pooling=False", "SELECT count(*) FROM plans"));
    }

    [Fact]
    public async Task Rows_that_belong_to_none_make_no_copy()
    {
        Run(_store.ConnectionString, "PRAGMA foreign_keys = OFF; DELETE FROM plans");

        var failure = await Assert.ThrowsAsync<IOException>(() => SqliteBackup.WriteAsync(_store.ConnectionString, Path.Combine(_folder.FullName, "copy.db"), Cancellation));

        Assert.Contains("belong to none", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "copy.db")));
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_copied() => Assert.Null(await Job("").RunAsync(Night));

    [Fact]
    public void Keeping_no_copy_at_all_is_said_by_an_empty_folder() => Assert.Equal(
        "Operations:BackupsKept is 0: keep at least 1, or leave Operations:BackupFolder empty for no copies.",
        new OperationsOptions.Validator().Validate(null, new OperationsOptions { BackupsKept = 0 }).FailureMessage);

    private BackupJob Job(string folder = "backups", int kept = 7) => new(
        _store, Options.Create(new OperationsOptions { BackupFolder = folder, BackupsKept = kept }), NullLogger<BackupJob>.Instance);

    private static object? Run(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
