using System.Security.Cryptography;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Operations;

public sealed class RestoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 13, 5, 1, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-restore-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_folder.FullName, "plans.db");

    private string Copy => Path.Combine(_folder.FullName, "copy.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_copy_takes_the_place_of_the_store_which_is_kept_beside_it()
    {
        await using (var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Store}"))
        {
            await store.FirstPlan.LoadAsync(Cancellation);
            await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);
            await using var database = await store.ContextAsync();
            await database.Plans.ExecuteDeleteAsync(Cancellation);
        }

        SqliteConnection.ClearAllPools();
        var restored = Assert.IsType<RestoreOutcome.Restored>(await SqliteRestore.RunAsync(Store, Copy, Now, Cancellation));

        Assert.Equal($"{Store}.replaced-20261202-130501", restored.Kept);
        Assert.Equal((1L, 0L), (Count(Store, "plans"), Count(restored.Kept!, "plans")));
        Assert.StartsWith("plans: 1, actions: ", restored.Contents.ToString(), StringComparison.Ordinal);
        Assert.Equal([Copy, Store, restored.Kept!], _folder.GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task On_a_new_machine_the_folder_of_the_store_is_made()
    {
        await using (var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Store}")) await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);
        var elsewhere = Path.Combine(_folder.FullName, "new", "plans.db");

        Assert.IsType<RestoreOutcome.Restored>(await SqliteRestore.RunAsync(elsewhere, Copy, Now, Cancellation));
        Assert.True(File.Exists(elsewhere));
    }

    [Theory]
    [InlineData("cut off within a page", "a part of it is missing")]
    [InlineData("cut off between two pages", "it is damaged")]
    [InlineData("empty", "a part of it is missing")]
    [InlineData("a text", "it is no database of SQLite")]
    [InlineData("missing", "there is no such file")]
    [InlineData("a database of something else", "it is a database of something else")]
    [InlineData("of a newer version", "it was written by a newer version of this program (schema 29991231000000_Later)")]
    public async Task What_is_no_copy_of_a_store_is_refused_and_the_store_is_as_it_was(string what, string why)
    {
        await using (var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Store}")) await store.FirstPlan.LoadAsync(Cancellation);
        await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);
        SqliteConnection.ClearAllPools();
        Assert.True(StoreFile.IsFree(Store));
        Spoil(what);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Store, Cancellation));

        var outcome = await SqliteRestore.RunAsync(Store, Copy, Now, Cancellation);

        Assert.Equal(why, Assert.IsType<RestoreOutcome.NotUsable>(outcome).Why);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(Store, Cancellation)));
        Assert.Empty(_folder.GetFiles("*.re*"));
    }

    [Fact]
    public async Task A_store_that_somebody_has_open_is_not_replaced()
    {
        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Store}");
        await store.FirstPlan.LoadAsync(Cancellation);
        await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);

        Assert.IsType<RestoreOutcome.InUse>(await SqliteRestore.RunAsync(Store, Copy, Now, Cancellation));
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_any_more_is_replaced_with_its_log()
    {
        await using (var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Store}")) await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Store, "a disk that failed wrote this over what was there", Cancellation);
        await File.WriteAllTextAsync(Store + "-wal", "and this", Cancellation);

        var restored = Assert.IsType<RestoreOutcome.Restored>(await SqliteRestore.RunAsync(Store, Copy, Now, Cancellation));

        Assert.Equal(0L, Count(Store, "plans"));
        Assert.Equal("and this", await File.ReadAllTextAsync(restored.Kept + "-wal", Cancellation));
        Assert.False(File.Exists(Store + "-wal"));
    }

    [Fact]
    public async Task After_a_restore_nothing_old_comes_in_a_burst_and_an_escalation_goes_on_by_its_latest_step()
    {
        await using (var story = await Story.BeginAsync("Sqlite", $"Data Source={Store}", "2026-12-07 10:00"))
        {
            await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
            await SqliteBackup.WriteAsync($"Data Source={Store}", Copy, Cancellation);
            await story.GoOnToAsync("2026-12-08 09:30");
        }

        SqliteConnection.ClearAllPools();
        Assert.IsType<RestoreOutcome.Restored>(await SqliteRestore.RunAsync(Store, Copy, Now, Cancellation));
        await using var later = await Story.GoOnAsync("Sqlite", $"Data Source={Store}", "2026-12-11 10:00");

        // One late call, with the whole day to answer from now on; one digest each for the mornings of four days.
        Assert.Equal(
            [
                "Ada: ACT-002 (Emil) a un jour ouvré de retard sur le mercredi 9 décembre 2026 : Prévenir les lecteurs",
                "Bruno: ESC-1 ACT-001 attend votre réponse : no key",
                "Bruno: Votre matin : 1 en attente de réponse",
                "Dora: Votre matin : 1 en retard",
                "Emil: Votre matin : 1 en retard",
                "channel: ESC-1 ACT-001 : N2 (Architecte) appelé : Bruno. Réponse attendue avant lun. 10:00. En retard de 3 jours.",
            ],
            (await later.NewsAsync()).Order(StringComparer.Ordinal));
        await later.EndsInSilenceAsync();
    }

    private void Spoil(string what)
    {
        var length = new FileInfo(Copy).Length;
        switch (what)
        {
            case "cut off within a page": Shorten(length - 100); break;
            case "cut off between two pages": Shorten(length / 2 / 4096 * 4096); break;
            case "empty": Shorten(0); break;
            case "a text": File.WriteAllText(Copy, new string('#', 8192).Insert(16, "\u0010\0")[..8192]); break;
            case "missing": File.Delete(Copy); break;
            case "a database of something else":
                File.Delete(Copy);
                Run(Copy, "CREATE TABLE things (name TEXT)");
                break;
            default: Run(Copy, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0')"); break;
        }
    }

    private void Shorten(long length)
    {
        using var file = File.OpenWrite(Copy);
        file.SetLength(length);
    }

    private static long Count(string file, string table) => (long)Run(file, $"SELECT count(*) FROM {table}")!;

    private static object? Run(string file, string sql)
    {
        using var connection = new SqliteConnection(StoreFile.ConnectionString(file, SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
