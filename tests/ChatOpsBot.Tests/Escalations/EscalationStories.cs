using ChatOpsBot.Core.Messages;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Escalations;

/// <summary>What happens to a blocker, told over days; each engine runs all of it.</summary>
public abstract partial class EscalationStories
{
    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_chain_is_called_in_order_at_its_deadlines_and_then_each_working_morning()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");

        var opened = await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.GoOnToAsync("2026-12-11 09:30");

        Assert.Equal("ESC-1 opened. N1 (Tech Lead) called: Ada. Answer expected before today 14:00.", opened.Summary);
        Assert.Equal(
            [
                "Mon 10:00 Opened", "Mon 10:00 Called Ada", "Mon 12:00 HalfPassed Ada", "Mon 13:36 NearlyPassed Ada",
                "Mon 14:00 Called Bruno", "Tue 09:30 HalfPassed Bruno", "Tue 13:06 NearlyPassed Bruno",
                "Tue 14:00 Called Chloé", "Wed 14:00 HalfPassed Chloé", "Thu 12:12 NearlyPassed Chloé",
                "Thu 14:00 Exhausted Chloé", "Fri 09:00 StillOpen Chloé",
            ],
            await LinesAsync(story));
        var news = await story.NewsAsync();
        Assert.Equal(["Ada: ESC-1 ACT-001 attend votre réponse : no key"], news.Where(line => line.StartsWith("Ada: ", StringComparison.Ordinal) && line.Contains("attend votre", StringComparison.Ordinal)));
        Assert.Single(news, line => line.StartsWith("Bruno: ESC-1 ACT-001 attend votre réponse", StringComparison.Ordinal));
        Assert.Single(news, line => line.StartsWith("Chloé: ESC-1 ACT-001 attend votre réponse", StringComparison.Ordinal));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Acknowledged_and_forgotten_it_goes_on_at_the_same_level_with_a_whole_delay()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");

        await story.SaysAsync("Ada", "ack ESC-1 tomorrow 11:00");
        await story.GoOnToAsync("2026-12-08 15:30");

        Assert.Equal(
            [
                "Mon 10:00 Opened", "Mon 10:00 Called Ada", "Mon 10:00 Acknowledged", "Tue 11:00 AcknowledgementOver Ada", "Tue 11:00 Called Ada",
                "Tue 13:00 HalfPassed Ada", "Tue 14:36 NearlyPassed Ada", "Tue 15:00 Called Bruno",
            ],
            await LinesAsync(story));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task From_Friday_evening_to_Monday_nobody_is_called()
    {
        await using var story = await BeginAsync("2026-12-11 17:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.NewsAsync();

        await story.GoOnToAsync("2026-12-14 08:59");
        var weekend = await story.NewsAsync();
        await story.GoOnToAsync("2026-12-14 12:01");

        Assert.Empty(weekend);
        Assert.Equal(["Fri 17:00 Opened", "Fri 17:00 Called Ada", "Mon 10:00 HalfPassed Ada", "Mon 11:36 NearlyPassed Ada", "Mon 12:00 Called Bruno"], await LinesAsync(story));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_holiday_inside_a_delay_is_no_working_day()
    {
        // 25 December 2026 and 1 January 2027 are Fridays.
        await using var story = await BeginAsync("2026-12-23 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 N3 no money");

        await story.GoOnToAsync("2026-12-28 10:01");

        Assert.Equal("Mon 10:00 Exhausted Chloé", (await LinesAsync(story))[^1]);
        await story.EndsInSilenceAsync();
    }

    [Theory]
    [InlineData("2027-03-26 16:00", "2027-03-29 11:01", "Mon 11:00 Called Bruno")]
    [InlineData("2026-10-23 16:00", "2026-10-26 11:01", "Mon 11:00 Called Bruno")]
    public async Task Over_the_nights_on_which_clocks_change_a_delay_is_as_long_as_ever(string begins, string ends, string last)
    {
        // 29 March 2027 is Easter Monday: a working day where no holidays are kept.
        await using var story = await BeginAsync(begins);
        await story.SaysAsync(null, "settings plan holidays none");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");

        await story.GoOnToAsync(ends);

        Assert.Equal(last, (await LinesAsync(story))[^1]);
        await story.EndsInSilenceAsync();
    }

    [Theory]
    [InlineData("2026-12-07 20:00", "Tue 09:00", "2026-12-08 09:00")]
    [InlineData("2026-12-08 16:00", "Tue 16:00", "2026-12-08 16:00")]
    [InlineData("2026-12-28 10:00", "Mon 10:00", "2026-12-28 10:00")]
    public async Task After_an_outage_only_the_latest_missed_step_is_taken_and_the_next_has_its_whole_time(string back, string called, string look)
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.NewsAsync();

        await story.IsDownUntilAsync(back);
        await story.GoOnToAsync(look);

        var lines = await LinesAsync(story);
        Assert.Equal(["Mon 10:00 Opened", "Mon 10:00 Called Ada", $"{called} Called Bruno"], lines);
        await using var database = await story.Store.ContextAsync();
        var escalation = await database.Escalations.Include(one => one.Lines).SingleAsync(one => one.Number == 1, Cancellation);
        Assert.Equal(story.Store.Now.AddDays(1), escalation.Deadline);
        Assert.True(escalation.Lines.Max(line => line.LateBy) > 3600);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_paused_evening_is_time_nobody_has_to_answer_in()
    {
        await using var story = await BeginAsync("2026-12-07 14:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.GoOnToAsync("2026-12-07 15:00");

        var paused = await story.SaysAsync("Ada", "pause");
        var refused = await story.SaysAsync("Dora", "escalate ACT-003 another one");
        await story.GoOnToAsync("2026-12-08 12:30");

        Assert.Equal(MessageKind.Answer, paused.Kind);
        Assert.StartsWith("Clocks are paused by Ada until today 18:00", refused.Summary, StringComparison.Ordinal);
        Assert.Equal(
            ["Mon 14:00 Opened", "Mon 14:00 Called Ada", "Mon 15:00 Paused", "Mon 18:00 Resumed", "Tue 10:00 HalfPassed Ada", "Tue 11:36 NearlyPassed Ada", "Tue 12:00 Called Bruno"],
            await LinesAsync(story));
        Assert.Contains("channel: La suspension est terminée : les délais des escalades reprennent.", await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_running_escalation_keeps_the_chain_it_was_opened_with()
    {
        var database = await NewDatabaseAsync();
        await using var story = await Story.BeginAsync(Provider, database, "2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        var shorter = StoryPlan.Content(StoryPlan.Levels.Replace("24h", "2h", StringComparison.Ordinal));

        await story.Store.Import.HandleAsync(
            new(Core.Plans.WorkspaceKey.Local, new Core.Plans.DocumentFile("plan.md", shorter, false), null, DryRun: false, Replace: true), Cancellation);
        await story.SaysAsync("Dora", "escalate ACT-002 N2 no answer");
        await story.GoOnToAsync("2026-12-08 14:01");

        var lines = await LinesAsync(story);
        Assert.Contains("Tue 14:00 Called Chloé", lines);
        Assert.Contains("Mon 12:00 Called Chloé", await LinesAsync(story, 2));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_level_without_anybody_calls_the_next_at_once_and_an_admin_hears_of_it()
    {
        var unfilled = StoryPlan.Content(StoryPlan.Levels.Replace("Tech Lead", "Astreinte", StringComparison.Ordinal));
        await using var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 10:00", unfilled);
        await story.SaysAsync(null, "grant Fanny admin");
        await story.NewsAsync();

        await story.SaysAsync("Dora", "escalate ACT-001 no key");

        Assert.Equal(["Mon 10:00 Opened", "Mon 10:00 Skipped", "Mon 10:00 Called Bruno"], await LinesAsync(story));
        Assert.Single(await story.NewsAsync(), line => line.StartsWith("Fanny: ESC-1 ACT-001 : N1", StringComparison.Ordinal) && line.Contains("personne n’est lié", StringComparison.Ordinal));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Without_anybody_at_any_level_the_clock_starts_with_the_first_who_is_linked()
    {
        var unfilled = StoryPlan.Content("| N1 | Blocage technique | Astreinte | 4h |\n");
        await using var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 10:00", unfilled);
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.GoOnToAsync("2026-12-08 10:00");

        await story.SaysAsync(null, "link Astreinte to Gus");
        await story.GoOnToAsync("2026-12-08 12:00");

        Assert.Equal(["Mon 10:00 Opened", "Mon 10:00 Skipped", "Mon 10:00 NobodyToCall", "Tue 10:00 Called Gus", "Tue 12:00 HalfPassed Gus"], await LinesAsync(story));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Of_two_who_acknowledge_one_wins_and_the_other_is_told_who_did()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync(null, "grant Fanny admin");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");

        var first = await story.SaysAsync("Ada", "ack ESC-1");
        var second = await story.SaysAsync("Fanny", "ack ESC-1");
        var member = await story.SaysAsync("Emil", "ack ESC-1");

        Assert.Equal("ESC-1: Acknowledged by Ada until today 14:00.", first.Summary);
        Assert.Equal("ESC-1 is acknowledged already by Ada until today 14:00.", second.Summary);
        Assert.Equal("N1 calls Tech Lead: that contact, whoever stands in for them, or an admin answers.", member.Summary);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_button_of_an_old_card_changes_nothing_and_a_late_click_on_a_resolved_one_neither()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        var opened = await story.SaysAsync("Dora", "escalate ACT-001 no key");
        var raise = Button(opened, "Next level now");

        await story.SaysAsync("Dora", raise.Command, raise.Drawn);
        var twice = await story.SaysAsync("Emil", raise.Command, raise.Drawn);
        await story.SaysAsync("Bruno", "resolve ESC-1 use the other door");
        var late = await story.SaysAsync("Ada", "ack ESC-1");

        Assert.StartsWith("This card was out of date: nothing was changed.", twice.Summary, StringComparison.Ordinal);
        Assert.Equal("ESC-1 has ended already by Bruno: nothing was changed.", late.Summary);
        Assert.Equal(["Opened", "Called Ada", "Raised", "Called Bruno", "Resolved"], (await LinesAsync(story)).Select(line => line[10..]));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Unblocking_ends_it_and_taking_the_block_back_withdraws_it_and_those_who_were_called_hear_of_both()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "block ACT-001 no key");
        await story.SaysAsync("Dora", "escalate ACT-001");
        await story.NewsAsync();
        var unblocked = await story.SaysAsync("Dora", "unblock ACT-001");
        var first = await story.NewsAsync();

        await story.SaysAsync("Dora", "block ACT-001 wrong key");
        await story.SaysAsync("Dora", "escalate ACT-001");
        await story.NewsAsync();
        await story.SaysAsync("Dora", "undo");

        Assert.Contains("ESC-1 ends with it", unblocked.Summary, StringComparison.Ordinal);
        Assert.Contains("Ada: ESC-1 ACT-001 : Close : ACT-001 débloquée par Dora.", first);
        Assert.Contains("Ada: ESC-2 ACT-001 : Retirée par Dora : le blocage a été annulé", await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_plan_that_is_closed_ends_what_is_open_and_escalates_nothing_more()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");

        await story.SaysAsync(null, "yes plan close");
        var refused = await story.SaysAsync("Dora", "escalate ACT-003 no time");

        Assert.Equal("Withdrawn", (await LinesAsync(story))[^1][10..]);
        Assert.Equal(MessageKind.Refusal, refused.Kind);
        Assert.Contains("closed", refused.Summary, StringComparison.Ordinal);
        await using var database = await story.Store.ContextAsync();
        Assert.Single(await database.Escalations.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_card_in_the_channel_is_drawn_as_it_stands_and_its_story_is_in_the_thread()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.SaysAsync("Ada", "ack ESC-1 tomorrow 11:00");

        var header = Assert.IsType<MessageBlock.Header>((await story.CardAsync(1)).Blocks[0]);

        Assert.Equal("prise en charge", Assert.Single(header.Badges).Text);
        await using var database = await story.Store.ContextAsync();
        var posts = await database.LocalPosts.AsNoTracking().Where(post => post.Conversation.StartsWith("channel/") && !post.Intent.Contains("/board")).OrderBy(post => post.Id).ToListAsync(Cancellation);
        Assert.Equal([null, posts[0].Id, posts[0].Id], posts.Select(post => post.Root));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task One_that_cannot_be_read_keeps_no_other_waiting_and_is_named_by_the_audit()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 no key");
        await story.SaysAsync("Dora", "escalate ACT-003 no time");
        await using (var database = await story.Store.ContextAsync())
            await database.Database.ExecuteSqlAsync($"UPDATE escalations SET chain = 'torn' WHERE number = 1", Cancellation);

        story.Store.Clock.SetUtcNow(Story.At("2026-12-07 14:00"));
        await story.Store.Due.RunDueAsync(story.Store.Now);
        await using (var database = await story.Store.ContextAsync())
            await database.Database.ExecuteSqlAsync($"UPDATE escalations SET chain = '[]' WHERE number = 1", Cancellation);

        Assert.Equal("Mon 14:00 Called Bruno", (await LinesAsync(story, 2))[^1]);
        var found = await story.Store.Auditor.LookAsync(story.Store.Now.AddMinutes(2));
        Assert.Contains(found, finding => finding.Text.StartsWith("ESC-1 of plan", StringComparison.Ordinal));
    }

    private async Task<Story> BeginAsync(string at) => await Story.BeginAsync(Provider, await NewDatabaseAsync(), at);

    private static CommandButton Button(BotMessage message, string label) => message.Blocks.OfType<MessageBlock.Buttons>().SelectMany(block => block.Items).Single(button => button.Label == label);

    /// <summary>"Mon 14:00 Called Bruno", by the clocks of Paris.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(Story story, int number = 1)
    {
        await using var database = await story.Store.ContextAsync();
        var escalation = await database.Escalations.AsNoTracking().Include(one => one.Lines.OrderBy(line => line.Line)).SingleAsync(one => one.Number == number, Cancellation);
        return
        [
            .. escalation.Lines.Select(line =>
                $"{TimeZoneInfo.ConvertTime(line.At, Story.Paris).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} {line.Event} {string.Join(' ', line.People)}".TrimEnd()),
        ];
    }
}

public sealed class PostgresEscalationStories(PostgresServer server) : EscalationStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteEscalationStories : EscalationStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-escalations-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
