using System.Globalization;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, killed again and again while it owes messages; <c>CHATOPSBOT_KILLS</c> says how often.</summary>
public sealed class KilledDeliveryTests(Shell shell) : IClassFixture<Shell>
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CHATOPSBOT_KILLS") ?? "10", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_owed_by_a_process_that_was_killed_is_posted_once()
    {
        var storm = new Storm();
        var random = new Random(20261202);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = await BuiltBot.StartAsync(shell.Folder);
            if (kill == 0) await WatchAsync(bot);
            var running = storm.RunAsync(bot, kill);
            // At any instant: while it wakes up, and with much or little behind it.
            var enough = storm.Confirmed.Count + (kill % 3 == 2 ? 0 : random.Next(1, 80));
            while (storm.Confirmed.Count < enough) await Task.Delay(1, Cancellation);
            await Task.Delay(random.Next(0, 100), Cancellation);
            await bot.KillAsync();
            await running;
        }

        using (var last = await BuiltBot.StartAsync(shell.Folder))
        {
            await storm.RepeatAsync(last);
            await SentAsync();
            await last.KillAsync();
        }

        await using var store = await OpenAsync();
        await using var context = await store.ContextAsync();
        Assert.True(storm.Confirmed.Count >= Kills);
        var remarks = storm.Sent.Values.Select(text => text["note ACT-004 ".Length..]).Order().ToList();
        Assert.Equal(remarks, (await context.Journal.Select(entry => entry.New!).ToListAsync(Cancellation)).Order());
        // Ada is told of each of them in a message of its own.
        var told = await context.LocalPosts.Where(post => post.Conversation == LocalConversations.Person("Ada")).Select(post => post.Message).ToListAsync(Cancellation);
        Assert.Equal(remarks.Count, told.Count);
        Assert.All(remarks, remark => Assert.Single(told, message => message.Contains(remark, StringComparison.Ordinal)));
        Assert.True(await context.Outbox.AllAsync(entry => entry.State == OutboxState.Sent || entry.Edits != null, Cancellation));
    }

    private static async Task WatchAsync(BuiltBot bot)
    {
        using var client = bot.NewClient();
        Assert.True(await BuiltBot.SayAsync(client, "watch", "watch ACT-004", speaker: "Ada"));
    }

    /// <summary>What a killed process had in hand is taken over when its lease ends: a minute without any progress is too long.</summary>
    private async Task SentAsync()
    {
        await using var store = await OpenAsync();
        var (left, standing) = (int.MaxValue, 0);
        while (standing < 60)
        {
            await using var context = await store.ContextAsync();
            var waiting = await context.Outbox.CountAsync(entry => entry.NextAt != null, Cancellation);
            if (waiting == 0) return;

            standing = waiting < left ? 0 : standing + 1;
            left = Math.Min(left, waiting);
            await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        }
    }

    private Task<TestStore> OpenAsync() => TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
}
