using ChatOpsBot.Outbox;
using ChatOpsBot.Slack;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Answers go where the door said.</summary>
public sealed class AddressTests
{
    public static TheoryData<string> Written => ["thread/1764666000.000100", "ephemeral/U1", "ephemeral/U1/1764666000.000100", "response/U1/https://hooks.slack.com/commands/T1/2/x", "card/1764666000.000100"];

    [Theory]
    [MemberData(nameof(Written))]
    public void An_address_reads_as_it_was_written(string text) => Assert.Equal(text, SlackAddress.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("thread/")]
    [InlineData("ephemeral")]
    [InlineData("nowhere/1")]
    public void What_is_no_address_is_none(string? text) => Assert.Null(SlackAddress.Parse(text));

    [Fact]
    public async Task An_answer_for_one_person_is_seen_by_them_alone()
    {
        await using var story = await SlackStore.BeginAsync();
        await OweAsync(story, "C1", "a refusal", new SlackAddress.Ephemeral("U1"));

        story.Slack.In("C1").ShouldWhisper("U1", "a refusal");
        Assert.Empty(story.Slack.In("C1").Messages);
    }

    [Fact]
    public async Task Where_they_are_not_in_the_channel_it_reaches_them_in_a_direct_message()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.In("C1").Members.Remove("U1");
        await OweAsync(story, "C1", "a refusal", new SlackAddress.Ephemeral("U1"));

        story.Slack.In("U1").ShouldShow("a refusal");
        Assert.Empty(story.Slack.In("C1").Whispers);
    }

    [Fact]
    public async Task What_may_have_been_shown_to_one_person_is_not_repeated_and_no_admin_reads_it_instead()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.KnowAsync("Ada", "U2", isAdmin: true);
        story.Slack.Loses("chat.postEphemeral");
        await OweAsync(story, "C1", "a refusal", new SlackAddress.Ephemeral("U1"));
        await story.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Single(story.Slack.In("C1").Whispers);
        Assert.Equal(OutboxState.Dead, (await story.RowAsync("a refusal")).State);
        Assert.Empty(await story.RowsOnThisMachineAsync());
    }

    [Fact]
    public async Task A_response_address_takes_an_answer_for_half_an_hour_and_then_it_goes_to_the_same_person()
    {
        await using var story = await SlackStore.BeginAsync();
        var address = new SlackAddress.Response(story.Slack.NewResponseUrl("C1", "U1"), "U1");
        await OweAsync(story, "C1", "in time", address);
        await story.AdvanceAsync(TimeSpan.FromMinutes(31));
        await OweAsync(story, "C1", "late", address);

        story.Slack.In("C1").ShouldWhisper("U1", "in time");
        story.Slack.In("C1").ShouldWhisper("U1", "late");
        Assert.Equal(["chat.postEphemeral"], story.Slack.Calls);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.example.org/x")]
    [InlineData("https://example.org/?hooks.slack.com")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://hooks.slack.com@example.org/x")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_not_Slacks_is_not_called(string url) => Assert.Null(SlackHosts.Checked(url, new Uri("https://slack.com/api/")));

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/x")]
    [InlineData("https://rilke.slack.com/commands/1")]
    [InlineData("https://hooks.slack-gov.com/actions/T1/2/x")]
    public void An_address_of_Slack_is(string url) => Assert.NotNull(SlackHosts.Checked(url, new Uri("https://slack.com/api/")));

    [Fact]
    public async Task A_forged_response_address_is_answered_in_the_channel_instead()
    {
        await using var story = await SlackStore.BeginAsync();
        await OweAsync(story, "C1", "safe", new SlackAddress.Response("https://hooks.slack.com.example.org/x", "U1"));

        story.Slack.In("C1").ShouldWhisper("U1", "safe");
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("U1")]
    public async Task The_card_that_was_pressed_is_drawn_again_in_its_place(string place)
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message(place, "card"));
        var card = Assert.Single(story.Slack.In(place).Messages);
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));
        await story.RestartAsync();
        await OweAsync(story, place, "card as it stands", new SlackAddress.Card(card.Ts));

        Assert.Equal("card as it stands", Assert.Single(story.Slack.In(place).Messages).Shown);
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("U1")]
    public async Task An_answer_to_a_mention_stands_in_its_thread(string place)
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.In(place).Add(new FakeMessage("1764666000.000900", "U1", isBot: false) { Text = "status ACT-004" });
        await OweAsync(story, place, "ACT-004", new SlackAddress.Thread("1764666000.000900"));

        Assert.Equal("1764666000.000900", story.Slack.In(place).ShouldShow("ACT-004").ThreadTs);
    }

    private static Task OweAsync(SlackStore story, string place, string intent, SlackAddress address) =>
        story.OweAsync(SlackStore.Message(place, intent) with { Address = address.ToString() });
}
