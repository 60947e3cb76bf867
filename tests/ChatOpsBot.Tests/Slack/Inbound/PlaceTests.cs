using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Inbound;

namespace ChatOpsBot.Tests.Slack.Inbound;

public sealed class PlaceTests
{
    private const string Url = "https://hooks.slack.com/actions/T1/1/x";

    [Theory]
    [InlineData("C1", "1.5", null, Surface.Mention, "thread/1.5", "ephemeral/U1")]
    [InlineData("C1", "1.5", "1.1", Surface.Mention, "thread/1.1", "ephemeral/U1/1.1")]
    [InlineData("D1", "1.5", null, Surface.DirectMessage, null, null)]
    [InlineData("D1", "1.5", "1.1", Surface.DirectMessage, "thread/1.1", "thread/1.1")]
    [InlineData("C1", null, null, Surface.SlashCommand, "response/U1/" + Url, "ephemeral/U1")]
    [InlineData("C1", "1.5", null, Surface.CardAction, "card/1.5", "ephemeral/U1")]
    [InlineData("D1", "1.5", null, Surface.CardAction, "card/1.5", null)]
    public void Each_sort_of_answer_has_its_place(string channel, string? ts, string? thread, Surface surface, string? answer, string? refusal) =>
        Assert.Equal(new ReplyAddresses(answer, refusal), (new SlackPlace(channel, "U1", ts, thread) { ResponseUrl = Url }).Replies(surface));

    [Fact]
    public void A_card_that_one_person_sees_gives_way_to_the_answer_and_stands_beside_a_refusal() =>
        Assert.Equal(
            new ReplyAddresses($"replace/U1/{Url}", $"response/U1/{Url}"),
            (new SlackPlace("C1", "U1", "1.5") { ResponseUrl = Url, IsEphemeral = true }).Replies(Surface.CardAction));

    [Fact]
    public void A_card_with_a_life_of_its_own_is_answered_in_its_thread() =>
        Assert.Equal("thread/1.5", (new SlackPlace("C1", "U1", "1.5") { StaysAsItIs = true }).Replies(Surface.CardAction).Answer);

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/x", true)]
    [InlineData("https://hooks.slack-gov.com/commands/T1/1/x", true)]
    [InlineData("http://hooks.slack.com/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com.example.org/x", false)]
    [InlineData("https://example.org/hooks.slack.com", false)]
    [InlineData("https://slack.com@example.org/", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("ftp://hooks.slack.com/x", false)]
    [InlineData(null, false)]
    public void Only_an_address_of_Slack_is_answered(string? address, bool isSlacks) =>
        Assert.Equal(isSlacks, SlackHosts.Checked(address, new Uri("https://slack.com/api/")) is not null);
}
