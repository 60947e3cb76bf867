using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Reports;

/// <summary>What owners are asked before the stand-up, and what becomes of their answers; each engine runs all of it. On 8 December Dora has ACT-001 and Emil ACT-002 to answer for.</summary>
public abstract class StandUpStories
{
    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_owner_is_asked_once_before_the_stand_up_and_what_they_answered_stands_in_its_thread_at_once()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 08:59");
        Assert.Empty(Asked(await story.NewsAsync()));
        await story.GoOnToAsync("2026-12-08 09:00");
        var asked = Asked(await story.NewsAsync());
        var card = await CardAsync(story, "Emil");
        await story.SaysAsync("Emil", Button(card, "En bonne voie").Command);
        Assert.Empty(await story.NewsAsync()); // before the post there is no thread

        await story.GoOnToAsync("2026-12-08 09:15");

        Assert.Equal(["Dora: Pour le point du jour : 1 action, où en êtes-vous ?", "Emil: Pour le point du jour : 1 action, où en êtes-vous ?"], asked.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["channel: Point du jour, mardi 8 décembre : rien à rendre, rien de bloqué", "channel: Réponses des responsables, mardi 8 décembre : 1/2"],
            (await story.NewsAsync()).Where(line => !line.Contains("démarre", StringComparison.Ordinal)));
        var gathered = await GatheredAsync(story);
        Assert.Equal("- ACT-002 Prévenir les lecteurs : en bonne voie", Section(gathered, "Emil"));
        Assert.Equal("Pas encore de réponse : Dora", Silent(gathered));
        Assert.Equal((await PostAsync(story, "/standup/2026-12-08#")).Id, (await PostAsync(story, "/standup-answers/2026-12-08#")).Root);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_late_answer_is_added_to_those_gathered_and_done_and_blocked_are_the_changes_they_always_were()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:20");
        Assert.Equal("Pas encore de réponse : Dora, Emil", Silent(await GatheredAsync(story)));
        var (dora, emil) = (await CardAsync(story, "Dora"), await CardAsync(story, "Emil"));

        var blocked = await story.SaysAsync("Dora", $"{Button(dora, "Bloquer…").Command} le pare-feu est fermé", Button(dora, "Bloquer…").Drawn);
        await story.SaysAsync("Emil", Button(emil, "Terminer").Command, Button(emil, "Terminer").Drawn);

        Assert.Contains(blocked.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => button.Command.Contains("N2", StringComparison.Ordinal)); // and a level is offered
        var gathered = await GatheredAsync(story);
        Assert.Equal("- ACT-001 Ouvrir le pare-feu : bloquée (le pare-feu est fermé)", Section(gathered, "Dora"));
        Assert.Equal("- ACT-002 Prévenir les lecteurs : terminée", Section(gathered, "Emil"));
        Assert.DoesNotContain(gathered.Blocks, block => block is MessageBlock.Context);
        await story.SaysAsync("Emil", "undo");
        Assert.Equal("Pas encore de réponse : Emil", Silent(await GatheredAsync(story)));
        Assert.Equal(2, (await (await story.Store.ContextAsync()).Journal.ToListAsync(Cancellation)).Count(entry => entry.Actor == "Emil"));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Said_again_it_is_noted_once_and_a_card_of_yesterday_answers_nothing()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:05");
        var card = await CardAsync(story, "Emil");
        var said = await story.SaysAsync("Emil", Button(card, "En bonne voie").Command);
        var again = await story.SaysAsync("Emil", "on track 2");
        var others = await story.SaysAsync("Emil", "on track ACT-001");
        var mine = await story.SaysAsync("Emil", "on track");
        await story.GoOnToAsync("2026-12-09 08:00");
        var stale = await story.SaysAsync("Emil", Button(card, "En bonne voie").Command);

        Assert.Equal("ACT-002: on track. Noted for the stand-up of Tuesday 8 December.", said.Summary);
        Assert.Equal("ACT-002: noted as on track already.", again.Summary);
        Assert.Equal(MessageKind.Refusal, others.Kind);
        Assert.Equal("Stand-up, Tuesday 8 December: nothing more is asked of you", mine.Summary);
        Assert.Equal("The stand-up of Tuesday 8 December is over: nothing is noted.", stale.Summary);
        await using var database = await story.Store.ContextAsync();
        var kept = await database.StandUpAnswers.OrderBy(answer => answer.Action).ToListAsync(Cancellation);
        Assert.Equal(["Dora 1 False", "Emil 2 True"], kept.Select(answer => $"{answer.Person} {answer.Action} {answer.OnTrackAt is not null}"));
        Assert.Empty(await database.Journal.ToListAsync(Cancellation)); // it counts for nothing else
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_card_that_was_pressed_is_drawn_again_with_the_answer_in_it()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:05");
        var card = await CardAsync(story, "Emil");

        await story.Store.Inbox.AcceptAsync(new InboundMessage(WorkspaceKey.Local, Button(card, "En bonne voie").Command, "Emil", Language.French, Profile: null) { Conversation = "page", Card = card.Redraw, Standing = Standing.Member });
        await story.GoOnToAsync("2026-12-08 09:06");

        var drawn = MessageJson.Read((await PostAsync(story, "reply/")).Message);
        Assert.Contains(Assert.Single(drawn.Blocks.OfType<MessageBlock.Rows>().SelectMany(rows => rows.Items)).Badges, badge => badge.Text == "en bonne voie");
        Assert.Equal("ACT-002 : en bonne voie. Noté pour le point du jour, mardi 8 décembre.", Assert.Single(drawn.Blocks.OfType<MessageBlock.Notice>()).Text.ToString());
        Assert.DoesNotContain(drawn.Blocks, block => block is MessageBlock.Buttons);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_click_that_is_delivered_twice_is_answered_twice_and_noted_once()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:20");
        var click = new InboundMessage(WorkspaceKey.Local, "on track ACT-002 2026-12-08", "Emil", Language.English, Profile: null) { Conversation = "page", DeliveryId = "click-1", Standing = Standing.Member };

        var first = await story.Store.Messages.AnswerAsync(click, Cancellation);
        var second = await story.Store.Messages.AnswerAsync(click, Cancellation);

        Assert.Equal("ACT-002: on track. Noted for the stand-up of Tuesday 8 December.", first.Summary);
        Assert.Equal(first.Summary, second.Summary);
        await using var database = await story.Store.ContextAsync();
        Assert.Single(await database.Outbox.Where(row => row.Intent.Contains("/standup-answers/") && row.Edits != null).ToListAsync(Cancellation));
        await story.GoOnToAsync("2026-12-08 09:21");
        Assert.Equal("- ACT-002 Prévenir les lecteurs : en bonne voie", Section(await GatheredAsync(story), "Emil"));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_that_was_closed_a_minute_ago_nor_by_a_plan_a_person_or_a_pause_that_does_not_want_it()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 08:59");
        await story.SaysAsync("Emil", "done ACT-002");
        var own = await story.SaysAsync("Dora", "réglages questions off");
        await story.GoOnToAsync("2026-12-08 10:00");
        Assert.Empty(Asked(await story.NewsAsync()));
        await using (var database = await story.Store.ContextAsync()) Assert.Empty(await database.StandUpAnswers.ToListAsync(Cancellation));

        await story.SaysAsync("Dora", "settings questions on");
        await story.SaysAsync("Ada", "pause 2026-12-10 18:00"); // clocks stand still, mornings do not
        await story.GoOnToAsync("2026-12-09 10:00");
        Assert.Single(Asked(await story.NewsAsync()));
        var refused = await story.SaysAsync("Ada", "schedule questions off");
        var off = await story.SaysAsync(null, "planifier questions off");
        await story.GoOnToAsync("2026-12-11 12:00");

        Assert.Equal("Questions before the stand-up: yes → no", own.Summary);
        Assert.Equal(MessageKind.Refusal, refused.Kind);
        Assert.Equal("Questions before the stand-up: 30 min → off", off.Summary);
        Assert.Empty(Asked(await story.NewsAsync()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_a_bot_that_was_down_did_not_ask_is_asked_while_the_day_lasts_and_not_the_day_after()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 08:00");
        await story.NewsAsync();
        await story.IsDownUntilAsync("2026-12-08 11:00");
        Assert.Equal(2, Asked(await story.NewsAsync()).Count());
        await story.IsDownUntilAsync("2026-12-09 19:00");
        Assert.Empty(Asked(await story.NewsAsync()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Two_processes_ask_once_gather_in_one_reply_and_the_audit_misses_nothing()
    {
        var database = await NewDatabaseAsync();
        await using var story = await Story.BeginAsync(Provider, database, "2026-12-07 18:30", meets: true);
        await story.GoOnInTwoProcessesAsync(Provider, database);
        await story.GoOnToAsync("2026-12-08 09:10");
        var asked = Asked(await story.NewsAsync());
        await story.SaysAsync("Dora", "on track ACT-001");
        await story.SaysAsync("Emil", "on track ACT-002");
        await story.GoOnToAsync("2026-12-08 09:20");
        await story.SaysAsync("Dora", "done ACT-001");

        Assert.Equal(2, asked.Count());
        var gathered = await GatheredAsync(story);
        Assert.Equal("- ACT-001 Ouvrir le pare-feu : terminée", Section(gathered, "Dora"));
        Assert.Equal("- ACT-002 Prévenir les lecteurs : en bonne voie", Section(gathered, "Emil"));
        Assert.Empty(await story.Store.Auditor.LookAsync(story.Store.Now));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Whoever_says_nothing_on_ten_days_is_asked_a_week_later_and_daily_again_once_they_say_something()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-21 10:00");
        Assert.Equal(10, await AskedAsync(story, "Dora"));
        await story.GoOnToAsync("2026-12-28 10:00");
        Assert.Equal(10, await AskedAsync(story, "Dora"));

        // Five working days, Christmas between them.
        await story.GoOnToAsync("2026-12-29 10:00");
        Assert.Equal(11, await AskedAsync(story, "Dora"));
        await story.SaysAsync("Dora", "note ACT-001 the vendor called");
        await story.GoOnToAsync("2026-12-30 10:00");
        Assert.Equal(12, await AskedAsync(story, "Dora"));
    }

    [Fact]
    public async Task The_audit_names_a_question_that_was_never_planned()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:05");
        Assert.Empty(await story.Store.Auditor.LookAsync(story.Store.Now));

        await using var database = await story.Store.ContextAsync();
        await database.Outbox.Where(row => row.Intent.Contains("/standup-ask/Emil/")).ExecuteDeleteAsync(Cancellation);

        Assert.EndsWith("/standup-ask/Emil/2026-12-08", Assert.Single(await story.Store.Auditor.LookAsync(story.Store.Now)).About, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Asked(IEnumerable<string> news) => news.Where(line => line.Contains("où en êtes-vous", StringComparison.Ordinal));

    private static async Task<int> AskedAsync(Story story, string person)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.Outbox.CountAsync(row => row.Intent.Contains($"/standup-ask/{person}/"), Cancellation);
    }

    private static string Section(BotMessage message, string heading) => Assert.Single(message.Blocks.OfType<MessageBlock.Section>(), section => section.Heading == heading).Text;

    private static string Silent(BotMessage message) => Assert.Single(message.Blocks.OfType<MessageBlock.Context>()).Text.ToString();

    private static CommandButton Button(BotMessage card, string label) =>
        Assert.Single(card.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => button.Label == label);

    private static async Task<BotMessage> GatheredAsync(Story story) => MessageJson.Read((await PostAsync(story, "/standup-answers/")).Message);

    private static async Task<BotMessage> CardAsync(Story story, string person) => MessageJson.Read((await PostAsync(story, $"/standup-ask/{person}/")).Message);

    private static async Task<ChatOpsBot.LocalChat.LocalPost> PostAsync(Story story, string intent)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.LocalPosts.AsNoTracking().SingleAsync(post => post.Intent.Contains(intent), Cancellation);
    }

    /// <summary>On the evening before.</summary>
    private async Task<Story> BeginAsync() => await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 18:30", meets: true);
}

public sealed class PostgresStandUpStories(PostgresServer server) : StandUpStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteStandUpStories : StandUpStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-standups-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
