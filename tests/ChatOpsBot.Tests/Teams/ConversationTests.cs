using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

public sealed class ConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_in_a_channel_is_answered_in_its_thread()
    {
        await using var bot = await TeamsBot.BeginAsync();

        var said = await bot.SaysAsync(FakeTeams.Channel, "bob", "status ACT-003");

        var answer = Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
        Assert.Equal(said["id"]!.GetValue<string>(), answer.Root);
        Assert.Contains("ACT-003", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task A_question_in_a_thread_is_answered_there_and_one_in_a_group_chat_at_its_end()
    {
        await using var bot = await TeamsBot.BeginAsync();

        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan", thread: "1759881511856");
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "overdue");

        Assert.Equal("1759881511856", Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages).Root);
        Assert.Null(Assert.Single(bot.Teams.In(FakeTeams.GroupChat).Messages).Root);
    }

    [Fact]
    public async Task A_change_in_a_personal_chat_is_made_once_however_often_it_is_delivered()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        var said = bot.Teams.Says("ada", "ada", "start ACT-008");
        await bot.DoneAsync(said);
        await bot.DoneAsync(said);
        await bot.AdvanceAsync(TimeSpan.FromSeconds(30));
        await bot.DoneAsync(bot.Teams.Again(said));

        Assert.Equal(1, await bot.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status && entry.Item == 8, Cancellation)));
        Assert.Single(bot.Teams.In("ada").Messages);
    }

    [Fact]
    public async Task A_question_that_comes_again_under_another_id_is_answered_once_and_one_that_is_asked_again_twice()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var said = await bot.SaysAsync(FakeTeams.GroupChat, "bob", "overdue");
        await bot.AdvanceAsync(TimeSpan.FromSeconds(30));
        await bot.DoneAsync(bot.Teams.Again(said));
        Assert.Single(bot.Teams.In(FakeTeams.GroupChat).Messages);

        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "overdue");
        Assert.Equal(2, bot.Teams.In(FakeTeams.GroupChat).Messages.Count);
    }

    [Fact]
    public async Task A_mention_of_the_bot_is_taken_out_by_what_stands_beside_the_text_and_not_by_its_words()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var said = bot.Teams.Says(FakeTeams.Channel, "bob", "status ACT-003");
        said["text"] = "<at>Another Name</at>&nbsp;status <at>ExampleBot</at> ACT-003";
        said["entities"]![0]!["text"] = "<at>Another Name</at>";
        await bot.DoneAsync(said);

        var row = await bot.ReadAsync(database => database.Inbox.SingleAsync(Cancellation));
        Assert.Equal("status <at>ExampleBot</at> ACT-003", row.Text);
    }

    [Fact]
    public async Task Somebody_who_is_mentioned_becomes_the_owner_by_their_account()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var said = bot.Teams.Says(FakeTeams.Channel, "ada", "link Architecte to <at>Cyd</at>");
        said["entities"]!.AsArray().Add(FakeTeams.Mention(FakeTeams.User("cyd"), "Cyd"));
        await bot.DoneAsync(said);

        var linked = await bot.ReadAsync(database => database.People.Include(person => person.Accounts).ToListAsync(Cancellation));
        Assert.Contains(linked, person => person.Accounts.Any(account => account.UserId == FakeTeams.User("cyd")));
    }

    [Fact]
    public async Task Without_its_mention_the_bot_does_not_listen_where_others_speak()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var said = bot.Teams.Says(FakeTeams.GroupChat, "bob", "plan");
        said["entities"]!.AsArray().RemoveAt(0);
        await bot.DoneAsync(said);

        Assert.Empty(bot.Teams.In(FakeTeams.GroupChat).Messages);
    }

    [Fact]
    public async Task A_guest_may_ask_and_change_nothing()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("cyd");
        bot.Teams.People[FakeTeams.User("cyd")].Role = "guest";
        await bot.SaysAsync("cyd", "cyd", "status ACT-003");
        await bot.SaysAsync("cyd", "cyd", "start ACT-008");

        bot.Teams.Installed("bob");
        await bot.SaysAsync("bob", "bob", "status ACT-003");

        Assert.Equal(2, bot.Teams.In("cyd").Messages.Count);
        Assert.Equal([Standing.Guest, Standing.Guest, Standing.Member], await bot.ReadAsync(database => database.Inbox.OrderBy(entry => entry.Sequence).Select(entry => entry.Standing).ToListAsync(Cancellation)));
        Assert.Equal(0, await bot.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status && entry.Item == 8, Cancellation)));
    }

    [Fact]
    public async Task A_member_is_one_also_where_nobody_says_who_is_there_and_a_guest_is_none()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.In(FakeTeams.GroupChat).HidesPeople = true;
        await bot.SaysAsync(FakeTeams.GroupChat, "ada", "overdue");
        await bot.SaysAsync(FakeTeams.Channel, "ada", "overdue");
        bot.Teams.People[FakeTeams.User("cyd")].Role = "guest";
        foreach (var name in new[] { "bob", "cyd" }) await bot.SaysAsync(FakeTeams.GroupChat, name, "overdue");

        Assert.Equal(
            [Standing.Guest, Standing.Member, Standing.Member, Standing.Guest],
            await bot.ReadAsync(database => database.Inbox.OrderBy(entry => entry.Sequence).Select(entry => entry.Standing).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_personal_chat_and_where_there_is_none_a_line_says_so()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        await bot.SaysAsync(FakeTeams.Channel, "bob", "statsu ACT-003");
        await bot.SaysAsync(FakeTeams.Channel, "cyd", "statsu ACT-003");

        Assert.Contains("statsu", Assert.Single(bot.Teams.In("bob").Messages).Summary, StringComparison.Ordinal);
        var line = Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
        Assert.DoesNotContain("statsu", line.Text, StringComparison.Ordinal);
        Assert.Contains("for you alone", line.Text, StringComparison.Ordinal);
    }
}
