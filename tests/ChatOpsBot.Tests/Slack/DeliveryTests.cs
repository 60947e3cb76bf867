using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What is owed arrives in Slack, in its place, and once.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_message_to_a_channel_stands_there_and_is_known_by_its_channel_and_stamp()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "ACT-004 is overdue"));

        var shown = story.Slack.In("C1").ShouldShow("ACT-004 is overdue");
        Assert.Equal("ACT-004 is overdue", shown.Text);
        Assert.Equal($"C1/{shown.Ts}", (await story.RowAsync("ACT-004 is overdue")).MessageId);
    }

    [Fact]
    public async Task A_message_to_a_person_is_known_by_the_channel_that_it_opened_and_edited_there()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("U1", "call"));
        await story.OweAsync(SlackStore.Message("U1", "called again") with { Edits = "call" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        var shown = Assert.Single(story.Slack.In("U1").Messages);
        Assert.Equal(("called again", 1), (shown.Shown, shown.Edits));
        Assert.Equal($"D1/{shown.Ts}", (await story.RowAsync("call")).MessageId);
    }

    [Fact]
    public async Task A_story_stands_in_the_thread_of_its_card()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "card"), SlackStore.Message("C1", "line") with { ThreadOf = "card" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(story.Slack.In("C1").ShouldShow("card").Ts, story.Slack.In("C1").ShouldShow("line").ThreadTs);
    }

    [Theory]
    [InlineData("C1", false)]
    [InlineData("C1", true)]
    [InlineData("U1", false)]
    public async Task A_message_whose_answer_was_lost_is_found_and_not_posted_twice(string place, bool inThread)
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message(place, "card"));
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));
        story.Slack.Loses("chat.postMessage");
        await story.OweAsync(SlackStore.Message(place, "answer") with { ThreadOf = inThread ? "card" : null });
        Assert.Equal((OutboxState.Waiting, true), ((await story.RowAsync("answer")).State, (await story.RowAsync("answer")).MayBePosted));

        await story.RestartAsync();
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));

        var shown = Assert.Single(story.Slack.In(place).Messages, message => message.Shown == "answer");
        Assert.EndsWith(shown.Ts, (await story.RowAsync("answer")).MessageId, StringComparison.Ordinal);
        Assert.Equal(2, story.Slack.Calls.Count(call => call == "chat.postMessage"));
    }

    [Theory]
    [InlineData("service_unavailable")]
    [InlineData("request_timeout")]
    public async Task While_Slack_cannot_say_whether_a_message_stands_it_is_not_posted_again(string passing)
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Loses("chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "once"));
        story.Slack.Fails(passing, method: "conversations.history");
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));
        await story.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Single(story.Slack.In("C1").Messages);
        Assert.Equal(OutboxState.Sent, (await story.RowAsync("once")).State);
    }

    [Theory]
    [InlineData("fatal_error")]
    [InlineData("internal_error")]
    [InlineData("http 503")]
    public async Task An_answer_that_does_not_say_whether_it_was_done_is_looked_into(string answer)
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.DoesAndSays(answer, "chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "done all the same"));
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));
        story.Slack.Fails(answer, method: "chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "not done"));
        foreach (var wait in new[] { 1, 15 }) await story.AdvanceAsync(TimeSpan.FromSeconds(wait));

        Assert.Equal(["done all the same", "not done"], story.Slack.In("C1").Messages.Select(message => message.Shown));
    }

    [Fact]
    public async Task What_may_not_be_looked_for_is_sent_again()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Scopes.ExceptWith(["channels:history", "groups:history", "im:history", "mpim:history"]);
        story.Slack.Loses("chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "twice is better than never"));
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(OutboxState.Sent, (await story.RowAsync("twice is better than never")).State);
        Assert.Equal(2, story.Slack.In("C1").Messages.Count);
    }

    [Fact]
    public async Task Among_many_messages_the_lost_one_is_found()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Loses("chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "first of many"));
        for (var number = 1; number <= 250; number++) story.Slack.In("C1").Add(new FakeMessage($"1796202001.{number:000000}", "U1", isBot: false) { Text = $"{number}" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Single(story.Slack.In("C1").Messages, message => message.Shown == "first of many");
        Assert.Equal(3, story.Slack.Calls.Count(call => call == "conversations.history"));
    }

    [Fact]
    public async Task In_a_storm_of_rate_limits_nothing_is_lost_and_each_channel_keeps_its_order()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.KeepsRates = true;
        story.Slack.Fails("ratelimited", retryAfter: 30, method: "chat.postMessage", times: 6);
        await story.OweAsync([.. Enumerable.Range(1, 40).Select(number => SlackStore.Message(number % 2 == 0 ? "C1" : "C2", $"{number:00}"))]);
        for (var second = 0; second < 300; second++) await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        var said = new[] { "C1", "C2" }.SelectMany(channel => story.Slack.In(channel).Messages.Select(message => message.Shown)).ToList();
        Assert.Equal(Enumerable.Range(1, 40).Where(number => number % 2 == 0).Concat(Enumerable.Range(1, 40).Where(number => number % 2 == 1)).Select(number => $"{number:00}"), said);
        // While it is asked to be left alone it is not asked again.
        Assert.Equal(46, story.Slack.Calls.Count(call => call == "chat.postMessage"));
        Assert.Equal(0, (await story.RowAsync("40")).Attempts);
    }

    [Fact]
    public async Task A_method_that_rests_is_called_for_no_other_channel_either()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Fails("ratelimited", retryAfter: 30, method: "chat.postMessage");
        await story.OweAsync(SlackStore.Message("C1", "first"));
        await story.OweAsync(SlackStore.Message("C2", "second"));
        await story.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Single(story.Slack.Calls);

        await story.AdvanceAsync(TimeSpan.FromSeconds(1));
        story.Slack.In("C1").ShouldShow("first");
        story.Slack.In("C2").ShouldShow("second");
    }

    [Fact]
    public async Task One_method_that_rests_holds_no_other_up()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "card"));
        story.Slack.Fails("ratelimited", retryAfter: 60, method: "chat.update");
        await story.OweAsync(SlackStore.Message("C1", "edit") with { Edits = "card" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));
        await story.OweAsync(SlackStore.Message("C2", "news"));
        story.Slack.In("C2").ShouldShow("news");
        Assert.Equal(1, story.Slack.Calls.Count(call => call == "chat.update"));

        await story.AdvanceAsync(TimeSpan.FromSeconds(60));
        story.Slack.In("C1").ShouldShow("edit");
    }
}
