using System.Net;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>What is said in Slack is answered there, in the place where each sort of answer belongs.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_mention_is_answered_once_in_its_thread_though_it_is_told_twice()
    {
        await using var bot = await SlackBot.BeginAsync();
        var asked = await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-004");

        var shown = Assert.Single(bot.Slack.In("C1").Messages, message => message.IsBot);
        Assert.Equal(asked.Ts, shown.ThreadTs);
        Assert.Contains("ACT-004", shown.Shown, StringComparison.Ordinal);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task What_people_say_to_each_other_and_what_apps_say_is_not_answered()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "status ACT-004");
        foreach (var (name, value) in new[] { ("bot_id", "B9"), ("subtype", "message_changed"), ("subtype", "bot_message"), ("user", FakeSlack.BotUser) })
        {
            var told = bot.Slack.EventsOf("U1", bot.Slack.Says("U1", "U1", "status ACT-004")).Single();
            told["event"]![name] = value;
            (await bot.EventAsync(told)).EnsureSuccessStatusCode();
        }

        await bot.AfterAsync();
        bot.Slack.In("C1").ShouldBeSilent();
        bot.Slack.In("U1").ShouldBeSilent();
    }

    [Fact]
    public async Task A_direct_message_is_answered_in_the_conversation_itself()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "ACT-004");

        Assert.Null(bot.Slack.In("U1").ShouldShow("ACT-004").ThreadTs);
    }

    [Fact]
    public async Task A_typo_in_a_channel_is_shown_to_its_author_alone()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U2", "<@UBOT> statsu ACT-004");

        bot.Slack.In("C1").ShouldWhisper("U2", "status ACT-004");
        Assert.DoesNotContain(bot.Slack.In("C1").Messages, message => message.IsBot);
    }

    [Fact]
    public async Task A_bare_done_in_the_thread_of_an_action_means_that_action()
    {
        await using var bot = await SlackBot.BeginAsync();
        var asked = await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-005");
        await bot.SaysAsync("C1", "U1", "<@UBOT> note the key is there", thread: asked.Ts);

        var noted = bot.Slack.In("C1").ShouldShow("note: the key is there");
        Assert.Equal(asked.Ts, noted.ThreadTs);
        Assert.Contains("ACT-005", noted.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_may_ask_and_changes_nothing()
    {
        await using var bot = await SlackBot.BeginAsync();
        bot.Slack.Users["U3"].IsRestricted = true;
        await bot.SaysAsync("C1", "U3", "<@UBOT> status ACT-005");
        bot.Slack.In("C1").ShouldShow("ACT-005");
        await bot.SaysAsync("C1", "U3", "<@UBOT> note ACT-005 mine");

        bot.Slack.In("C1").ShouldWhisper("U3", "viewer");
    }

    [Fact]
    public async Task A_retry_is_a_first_delivery_when_the_first_never_arrived_and_nothing_when_it_did()
    {
        await using var bot = await SlackBot.BeginAsync();
        var told = bot.Slack.EventsOf("U1", bot.Slack.Says("U1", "U1", "ACT-004")).Single();
        foreach (var retry in new[] { 1, 2, 3 })
        {
            using var request = await bot.PostAsync("/slack/events", told.ToJsonString(), "application/json");
            Assert.Equal(HttpStatusCode.OK, request.StatusCode);
        }

        await bot.AfterAsync();
        Assert.Single(bot.Slack.In("U1").Messages, message => message.IsBot);
    }

    [Fact]
    public async Task A_person_is_linked_and_given_rights_and_actions_by_mention()
    {
        await using var bot = await SlackBot.BeginAsync();
        bot.Slack.Users["U2"].Name = "Karim B.";
        await bot.SaysAsync("C1", "U1", "<@UBOT> link Karim Benali to <@U2>");
        await bot.SaysAsync("C1", "U1", "<@UBOT> grant <@U2> lead");
        await bot.SaysAsync("C1", "U1", "<@UBOT> assign ACT-005 <@U2>");

        bot.Slack.In("C1").ShouldShow("Karim Benali");
        await bot.SaysAsync("U2", "U2", "mine");
        bot.Slack.In("U2").ShouldShow("ACT-005");
    }

    [Fact]
    public async Task While_Slack_cannot_say_who_the_bot_is_events_are_asked_for_again()
    {
        await using var bot = await SlackBot.BeginAsync();
        bot.Slack.Fails("http 503", method: "auth.test");
        var told = bot.Slack.EventsOf("U1", bot.Slack.Says("U1", "U1", "ACT-004")).Single();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.EventAsync(told)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.EventAsync(told)).StatusCode);
        await bot.AfterAsync();
        bot.Slack.In("U1").ShouldShow("ACT-004");
    }
}
