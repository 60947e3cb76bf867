using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, told to stop while it works.</summary>
public sealed class StopTests(Shell shell) : IClassFixture<Shell>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Told_to_stop_under_load_it_ends_within_ten_seconds_with_everything_confirmed_and_nothing_in_hand()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        var storm = new Storm();
        using var bot = await BuiltBot.StartAsync(shell.Folder);
        using var page = bot.NewClient();
        // A page that is open listens without end.
        await using var listening = await page.GetStreamAsync("/chat/events", Cancellation);
        var running = storm.RunAsync(bot, round: 1);
        while (storm.Confirmed.Count < 60) await Task.Yield();

        var (exitCode, took) = await bot.StopAsync();
        await running;

        Assert.Equal(0, exitCode);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
        await using var context = await store.ContextAsync();
        var journal = await context.Journal.Select(entry => entry.New!).ToListAsync(Cancellation);
        Assert.Empty(storm.Confirmed.Select(id => storm.Sent[id]["note ACT-004 ".Length..]).Except(journal));
        Assert.Empty(await context.Inbox.Where(entry => entry.LeasedBy != null).ToListAsync(Cancellation));
        Assert.Empty(await context.Outbox.Where(entry => entry.LeasedBy != null).ToListAsync(Cancellation));
    }
}
