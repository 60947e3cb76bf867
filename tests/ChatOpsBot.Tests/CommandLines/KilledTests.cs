using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, killed while it is being told things.</summary>
public sealed class KilledTests(Shell shell) : IClassFixture<Shell>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_has_written_every_confirmed_change_and_none_of_them_twice()
    {
        var storm = new Storm();
        for (var kill = 0; kill < 3; kill++)
        {
            using var bot = await BuiltBot.StartAsync(shell.Folder);
            var running = storm.RunAsync(bot, kill);
            var enough = storm.Confirmed.Count + 60;
            while (storm.Confirmed.Count < enough) await Task.Yield();
            await bot.KillAsync();
            await running;
        }

        using var last = await BuiltBot.StartAsync(shell.Folder);
        await storm.RepeatAsync(last);
        await last.KillAsync();

        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
        await using var context = await store.ContextAsync();
        var journal = await context.Journal.Select(entry => entry.New!).ToListAsync(Cancellation);
        Assert.True(storm.Confirmed.Count >= 180);
        Assert.Equal(storm.Sent.Values.Select(text => text["note ACT-004 ".Length..]).Order(), journal.Order());
    }
}
