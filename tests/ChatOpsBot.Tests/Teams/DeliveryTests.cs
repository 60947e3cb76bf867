using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What the bot says by itself, and what becomes of it when Teams does not take it.</summary>
public sealed class DeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_called_contact_is_written_to_alone_also_after_a_restart()
    {
        await using var first = await TeamsBot.BeginAsync();
        var teams = first.Teams;
        teams.Installed("ada");
        teams.Installed("bob");
        await first.SaysAsync(FakeTeams.Channel, "ada", "here hébergement");
        await LinkAsync(first, "Cheffe de projet", "bob");
        await using var bot = await first.RestartAsync();
        await bot.SaysAsync(FakeTeams.Channel, "ada", "escalate ACT-008 N1 the vendor does not answer");
        await bot.AdvanceAsync(TimeSpan.FromSeconds(5));

        teams.In("bob").ShouldShow("ACT-008");
        teams.In(FakeTeams.Channel).ShouldShow("ESC-1");
        Assert.True(teams.In(FakeTeams.Channel).Messages.Any(message => message.Root == message.Id), string.Join("\n----\n", teams.In(FakeTeams.Channel).Messages.Select(message => message.Text)));
    }

    [Theory]
    [InlineData(429, "Throttled", 3)]
    [InlineData(412, "PreconditionFailed", null)] // something else is being written there at that moment
    public async Task A_storm_of_refusals_for_now_ends_with_each_message_said_once(int status, string code, int? retryAfter)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Fails(status, code, retryAfter: retryAfter, times: 4);
        for (var number = 1; number <= 5; number++) await bot.TellAsync(bot.Teams.Says(FakeTeams.GroupChat, "bob", $"status ACT-00{number}"));
        await bot.QuietAsync();
        for (var second = 0; second < 40; second++) await bot.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(5, bot.Teams.In(FakeTeams.GroupChat).Messages.Count);
        Assert.Equal(0, await bot.ReadAsync(database => database.Outbox.CountAsync(entry => entry.Attempts > 0, Cancellation)));
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task What_Teams_asks_to_wait_is_waited()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Fails(429, "Throttled", retryAfter: 30);
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "plan");
        await bot.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(bot.Teams.In(FakeTeams.GroupChat).Messages);

        await bot.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Single(bot.Teams.In(FakeTeams.GroupChat).Messages);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_said_again()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Fails(502, "ServiceError");
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "plan");
        Assert.True(await bot.ReadAsync(database => database.Outbox.AnyAsync(entry => entry.MayBePosted, Cancellation)));
        await bot.AdvanceAsync(TimeSpan.FromSeconds(16));

        Assert.Single(bot.Teams.In(FakeTeams.GroupChat).Messages);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_no_for_good_is_told_to_an_admin_and_nothing_more_is_sent_there(int status, string code)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        await bot.SaysAsync("ada", "ada", "link Cheffe de projet to me");
        bot.Teams.Closes(FakeTeams.GroupChat, status, code);
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "plan");
        await bot.AdvanceAsync(GatheredNotices.Gathers);
        await bot.AdvanceAsync(TimeSpan.FromSeconds(5));
        var calls = bot.Teams.Calls.Count;

        Assert.Contains(code, string.Join("\n----\n", bot.Teams.In("ada").Messages.Select(message => message.Text)), StringComparison.Ordinal);
        await bot.ReadAsync(async database =>
        {
            var known = await database.Set<ChatOpsBot.Teams.Conversations.TeamsConversation>().SingleAsync(one => one.Conversation == FakeTeams.GroupChat, Cancellation);
            Assert.Equal(code, known.GoneWhy);
            return true;
        });
        await bot.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain(bot.Teams.Calls.Skip(calls), call => call.Contains("cccc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tokens_are_asked_for_once_and_kept()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "plan");
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "overdue");

        var asked = Assert.Single(bot.Teams.Asked);
        Assert.Equal(FakeTeams.Secret, asked["client_secret"]);
        Assert.Equal("https://api.botframework.com/.default", asked["scope"]);
    }

    [Fact]
    public async Task A_secret_that_is_not_taken_sends_nothing_and_is_tried_again()
    {
        await using var bot = await TeamsBot.BeginAsync(("Teams:ClientSecret", "example-of-yesterday"));
        bot.Teams.People[FakeTeams.User("bob")].Role = "user";
        await bot.SaysAsync(FakeTeams.GroupChat, "bob", "plan");

        Assert.Empty(bot.Teams.In(FakeTeams.GroupChat).Messages);
        var row = await bot.ReadAsync(database => database.Outbox.SingleAsync(entry => entry.Conversation == FakeTeams.GroupChat, Cancellation));
        Assert.Equal(OutboxState.Waiting, row.State);
        Assert.Equal("token: invalid_client", row.Failure);
    }

    private static async Task LinkAsync(TeamsBot bot, string role, string name)
    {
        var said = bot.Teams.Says(FakeTeams.Channel, "ada", $"link {role} to <at>{name}</at>");
        var mention = FakeTeams.Mention(FakeTeams.User(name), char.ToUpperInvariant(name[0]) + name[1..]);
        mention["text"] = $"<at>{name}</at>";
        said["entities"]!.AsArray().Add(mention);
        await bot.DoneAsync(said);
    }
}
