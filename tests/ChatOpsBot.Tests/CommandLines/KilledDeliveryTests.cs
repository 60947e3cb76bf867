using System.Globalization;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, killed again and again while it owes messages; <c>CHATOPSBOT_KILLS</c> says how often.</summary>
public sealed class KilledDeliveryTests(Shell shell) : IClassFixture<Shell>
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CHATOPSBOT_KILLS") ?? "10", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_process_owed_is_posted_once_and_what_it_confirmed_is_so()
    {
        var (storm, escalating) = (new Storm(), new Escalating());
        var random = new Random(20261202);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = await BuiltBot.StartAsync(shell.Folder);
            if (kill == 0) await SetUpAsync(bot);
            var running = Task.WhenAll(storm.RunAsync(bot, kill), escalating.RunAsync(bot));
            // At any instant: while it wakes up, and with much or little behind it.
            var enough = storm.Confirmed.Count + (kill % 3 == 2 ? 0 : random.Next(1, 80));
            while (storm.Confirmed.Count < enough && !running.IsCompleted) await Task.Delay(1, Cancellation);
            await Task.Delay(random.Next(0, 100), Cancellation);
            await bot.KillAsync();
            await running;
        }

        using (var last = await BuiltBot.StartAsync(shell.Folder))
        {
            await storm.RepeatAsync(last);
            await escalating.FinishAsync(last);
            await SentAsync();
            await last.KillAsync();
        }

        await using var store = await OpenAsync();
        await using var context = await store.ContextAsync();
        var left = await context.Outbox.AsNoTracking().Where(entry => entry.State != OutboxState.Sent && entry.State != OutboxState.Withdrawn).ToListAsync(Cancellation);
        Assert.Empty(left.Select(entry => $"{entry.Intent}: {entry.State} since {entry.CreatedAt:T}, {entry.Attempts} failed ({entry.Failure}), next {entry.NextAt:T}"));
        Assert.True(storm.Confirmed.Count >= Kills);
        await NotesAreToldAsync(context, storm);
        Assert.NotEqual(0, escalating.Opened);
        await EscalationsAreWholeAsync(context, escalating.Opened);
    }

    private static async Task NotesAreToldAsync(BotDbContext context, Storm storm)
    {
        var remarks = storm.Sent.Values.Select(text => text["note ACT-004 ".Length..]).Order().ToList();
        var notes = await context.Journal.Where(entry => entry.New!.StartsWith("remark")).Select(entry => entry.New!).ToListAsync(Cancellation);
        Assert.Equal(remarks, notes.Order());
        // Ada is told of each of them in a message of its own.
        var told = await context.LocalPosts.Where(post => post.Conversation == LocalConversations.Person("Ada")).Select(post => post.Message).ToListAsync(Cancellation);
        Assert.All(remarks, remark => Assert.Single(told, message => message.Contains(remark, StringComparison.Ordinal)));
    }

    /// <summary>Each was opened once, called two levels in their order and ended; its card stands once, as it ended.</summary>
    private static async Task EscalationsAreWholeAsync(BotDbContext context, int opened)
    {
        var escalations = await context.Escalations.Include(escalation => escalation.Lines).AsNoTracking().OrderBy(escalation => escalation.Number).ToListAsync(Cancellation);
        Assert.Equal(opened, escalations.Count);
        foreach (var escalation in escalations)
        {
            var story = escalation.Lines.OrderBy(line => line.Line).Where(line => line.Event is not (EscalationEvent.NotSent or EscalationEvent.ToldLate)).ToList();
            Assert.Equal(
                [(EscalationEvent.Opened, null), (EscalationEvent.Called, "N1"), (EscalationEvent.Raised, null), (EscalationEvent.Called, "N2"), (EscalationEvent.Resolved, null)],
                story.Select(line => (line.Event, line.Event is EscalationEvent.Called ? line.Level.ToString() : null)));

            var cards = await context.LocalPosts.Where(post => post.Intent.Contains($"/card/{escalation.Number}#")).ToListAsync(Cancellation);
            Assert.Contains("decided", Assert.Single(cards).Message, StringComparison.Ordinal);
            foreach (var call in story.Where(line => line.Event is EscalationEvent.Called))
                await IsAccountedForAsync(context, escalation, $"call/{escalation.Number}/{call.Line}/");
        }
    }

    /// <summary>A call is there for its person to read, or the story says why it was not sent.</summary>
    private static async Task IsAccountedForAsync(BotDbContext context, Escalation escalation, string intent)
    {
        if (await context.LocalPosts.CountAsync(post => post.Intent.Contains(intent), Cancellation) == 1) return;

        Assert.Equal(OutboxState.Withdrawn, (await context.Outbox.SingleAsync(entry => entry.Intent.Contains(intent) && entry.Edits == null, Cancellation)).State);
        Assert.Contains(escalation.Lines, line => line.Event is EscalationEvent.NotSent);
    }

    private static async Task SetUpAsync(BuiltBot bot)
    {
        using var client = bot.NewClient();
        Assert.True(await BuiltBot.SayAsync(client, "watch", "watch ACT-004", speaker: "Ada"));
        // The plan's first level has somebody; so has the second.
        Assert.True(await BuiltBot.SayAsync(client, "link", "link Architecte @Nora", speaker: ""));
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
