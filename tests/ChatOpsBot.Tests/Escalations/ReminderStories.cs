using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Escalations;

/// <summary>What comes by the calendar of a plan, told over days; each engine runs all of it.</summary>
public abstract class ReminderStories
{
    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_working_morning_an_owner_hears_once_of_what_is_due_and_a_day_off_is_silent()
    {
        await using var story = await BeginAsync("2026-12-04 10:00");
        // On Saturday it would be due within two working days.
        await story.SaysAsync("Emil", "due ACT-002 2026-12-08");
        await story.NewsAsync();

        await story.GoOnToAsync("2026-12-07 08:59");
        var weekend = await story.NewsAsync();
        await story.GoOnToAsync("2026-12-09 12:00");

        Assert.DoesNotContain(weekend, line => line.Contains("matin", StringComparison.Ordinal));
        Assert.Equal(
            ["Dora: Votre matin : 1 bientôt", "Emil: Votre matin : 1 bientôt", "Dora: Votre matin : 1 bientôt", "Emil: Votre matin : 1 aujourd’hui", "Dora: Votre matin : 1 aujourd’hui", "Emil: Votre matin : 1 en retard"],
            (await story.NewsAsync()).Where(line => line.Contains("matin", StringComparison.Ordinal)).Chunk(2).SelectMany(morning => morning.Order()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_was_closed_a_minute_before_is_not_in_the_morning_and_an_empty_one_is_not_sent()
    {
        await using var story = await BeginAsync("2026-12-08 18:30");
        await story.GoOnToAsync("2026-12-09 08:59");
        await story.SaysAsync("Emil", "done ACT-002");

        await story.GoOnToAsync("2026-12-09 10:00");

        Assert.Equal(["Dora: Votre matin : 1 aujourd’hui"], (await story.NewsAsync()).Where(line => !line.StartsWith("channel: ", StringComparison.Ordinal)));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Late_a_P1_escalates_by_itself_once_and_a_P2_informs_the_first_level_once()
    {
        await using var story = await BeginAsync("2026-12-08 18:30");

        await story.GoOnToAsync("2026-12-14 17:00");

        var news = await story.NewsAsync();
        Assert.Single(news, line => line.StartsWith("channel: ESC-1 ACT-001 : ", StringComparison.Ordinal) && line.EndsWith(". échéance du mercredi 9 décembre 2026 dépassée d’un jour ouvré", StringComparison.Ordinal));
        Assert.Single(news, line => line == "Ada: ACT-002 (Emil) a un jour ouvré de retard sur le mercredi 9 décembre 2026 : Prévenir les lecteurs");
        Assert.DoesNotContain(news, line => line.Contains("ESC-2", StringComparison.Ordinal));
        await story.SaysAsync("Ada", "resolve ESC-1 next week");
        await story.GoOnToAsync("2026-12-16 23:00");
        Assert.DoesNotContain(await story.NewsAsync(), line => line.Contains("ESC-2", StringComparison.Ordinal));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_P0_that_becomes_overdue_is_told_at_midnight()
    {
        await using var story = await BeginAsync("2026-12-16 20:00");

        await story.GoOnToAsync("2026-12-17 00:00");

        Assert.Equal(["Dora: ACT-003 (P0) est en retard : Couper l'ancien service"], await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_belongs_to_nobody_is_told_to_the_channel_which_also_hears_what_is_about_to_start()
    {
        await using var story = await BeginAsync("2026-12-15 20:00");

        await story.GoOnToAsync("2026-12-17 09:00");

        var channel = (await story.NewsAsync()).Where(line => line.StartsWith("channel: ", StringComparison.Ordinal)).ToList();
        Assert.Contains("channel: Sans responsable : 1 bientôt", channel);
        Assert.Contains("channel: Pour Équipe ops : ACT-004 démarre vendredi 18 décembre 2026 (demain). Ranger les câbles", channel);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_snooze_that_would_end_after_hours_ends_the_next_morning_and_says_so_first()
    {
        await using var story = await BeginAsync("2026-12-08 17:30");

        var choices = await story.SaysAsync("Emil", "snooze ACT-002");
        var first = choices.Blocks.OfType<MessageBlock.Buttons>().Single().Items[0];
        var snoozed = await story.SaysAsync("Emil", first.Command);
        await story.GoOnToAsync("2026-12-09 10:00");

        Assert.Equal("in 1 h : Wed 09:00", first.Label);
        Assert.Equal("ACT-002: I come back to it Wed 09:00.", snoozed.Summary);
        Assert.Equal(
            ["Emil: Votre matin : 1 à revoir"],
            (await story.NewsAsync()).Where(line => line.StartsWith("Emil: ", StringComparison.Ordinal)));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_P0_is_not_put_off_past_its_due_date()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");

        var refused = await story.SaysAsync("Dora", "snooze ACT-003 2026-12-18");

        Assert.StartsWith("ACT-003 is a P0: it is not put off past its due date", refused.Summary, StringComparison.Ordinal);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Who_is_away_is_stood_in_for()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");
        await story.SaysAsync("Ada", "absent 2026-12-08 to 2026-12-11 @Emil");

        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        var answered = await story.SaysAsync("Emil", "ack ESC-1");

        Assert.Contains("Emil: ESC-1 ACT-001 attend votre réponse : no key", await story.NewsAsync());
        Assert.Equal("ESC-1: Acknowledged by Emil until today 14:00.", answered.Summary);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Switched_off_nothing_comes_by_itself_and_switched_on_nothing_is_made_up_for()
    {
        await using var story = await BeginAsync("2026-12-08 10:00", on: false);
        await story.GoOnToAsync("2026-12-14 10:00");
        Assert.Empty(await story.NewsAsync());

        await story.SaysAsync("Ada", "switch on");
        await story.GoOnToAsync("2026-12-15 08:00");

        Assert.DoesNotContain(await story.NewsAsync(), line => line.Contains("ACT-001", StringComparison.Ordinal) || line.Contains("ACT-002", StringComparison.Ordinal));
        await story.GoOnToAsync("2026-12-15 10:00");
        Assert.Contains("Emil: Votre matin : 1 en retard", await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Three_weeks_away_bring_one_morning_and_no_burst()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");

        await story.IsDownUntilAsync("2026-12-29 10:00");

        var news = await story.NewsAsync();
        Assert.Equal(["Dora: ", "Emil: "], news.Where(line => line.Contains("Votre matin", StringComparison.Ordinal)).Select(line => line[..6]).Order());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_was_missed_and_is_found_at_night_waits_for_the_morning()
    {
        await using var story = await BeginAsync("2026-12-10 10:00");

        await story.IsDownUntilAsync("2026-12-11 22:00");
        var night = await story.NewsAsync();
        Assert.Empty(await story.Store.Auditor.LookAsync(story.Store.Now.AddMinutes(2)));
        await story.GoOnToAsync("2026-12-14 09:00");

        Assert.Empty(night);
        var news = await story.NewsAsync();
        Assert.Single(news, line => line.StartsWith("Ada: ESC-1 ACT-001 attend votre réponse", StringComparison.Ordinal));
        Assert.Single(news, line => line.StartsWith("Ada: ACT-002 (Emil) a un jour ouvré de retard", StringComparison.Ordinal));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_board_is_posted_once_and_drawn_again_at_most_once_a_minute()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");
        await story.GoOnToAsync("2026-12-08 10:01");
        await story.SaysAsync("Dora", "start ACT-001");
        await story.SaysAsync("Dora", "spent ACT-001 1");
        await story.GoOnToAsync("2026-12-08 10:05");

        await using var database = await story.Store.ContextAsync();
        var board = Assert.Single(await database.LocalPosts.AsNoTracking().Where(post => post.Intent.Contains("/board")).ToListAsync(Cancellation));
        Assert.Contains("1", MessageJson.Read(board.Message).Blocks.OfType<MessageBlock.Facts>().First().Items.Single(fact => fact.Label == "En cours").Value.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await database.Outbox.CountAsync(entry => entry.Intent.Contains("/board@"), Cancellation));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_auditor_finds_what_was_due_and_never_planned_and_tells_an_admin_once()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync(null, "grant Fanny admin");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        Assert.Empty(await story.Store.Auditor.RunAsync(story.Store.Now));
        await using (var database = await story.Store.ContextAsync())
            await database.Outbox.Where(entry => entry.Intent.Contains("/call/")).ExecuteDeleteAsync(Cancellation);
        await story.NewsAsync();

        var found = Assert.Single(await story.Store.Auditor.RunAsync(story.Store.Now));
        await story.Store.Auditor.RunAsync(story.Store.Now);
        await story.Store.QuietAsync();

        Assert.EndsWith("called N1, and no message to its people was planned.", found.Text, StringComparison.Ordinal);
        Assert.Equal([$"Fanny: Check of deadlines: {found.Text}"], await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    private async Task<Story> BeginAsync(string at, bool on = true) => await Story.BeginAsync(Provider, await NewDatabaseAsync(), at, on: on);
}

public sealed class PostgresReminderStories(PostgresServer server) : ReminderStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteReminderStories : ReminderStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-reminders-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
