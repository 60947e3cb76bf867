using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program: copied while it is told things, lost, and brought back.</summary>
public sealed class RestoreDrillTests(Shell shell) : IClassFixture<Shell>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_confirmed_before_a_backup_under_load_is_there_after_the_store_was_lost_and_restored()
    {
        var storm = new Storm();
        string[] confirmed;
        using (var bot = await BuiltBot.StartAsync(shell.Folder))
        {
            var running = storm.RunAsync(bot, round: 1);
            while (storm.Confirmed.Count < 60) await Task.Yield();
            confirmed = [.. storm.Confirmed];
            var copied = await shell.RunAsync("backup", "copy.db");
            var early = await shell.RunAsync("restore", "copy.db");
            Assert.True(copied.ExitCode == 0, copied.Error);
            Assert.Equal(1, early.ExitCode);
            Assert.Contains("is in use: stop the bot first", early.Error, StringComparison.Ordinal);
            await bot.KillAsync();
            await running;
        }

        var itself = await shell.RunAsync("backup", "chatopsbot.db");
        Assert.Equal(1, itself.ExitCode);
        Assert.Contains("is the store itself", itself.Error, StringComparison.Ordinal);

        foreach (var lost in Directory.GetFiles(shell.Folder, "chatopsbot.db*")) File.Delete(lost);
        var restored = await shell.RunAsync("restore", "copy.db");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));

        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
        await using var context = await store.ContextAsync();
        var journal = await context.Journal.Select(entry => entry.New!).ToListAsync(Cancellation);
        Assert.Empty(confirmed.Select(id => storm.Sent[id]["note ACT-004 ".Length..]).Except(journal));
        Assert.Contains(": plans: 1, actions: 9, ", restored.Output, StringComparison.Ordinal);
    }
}
