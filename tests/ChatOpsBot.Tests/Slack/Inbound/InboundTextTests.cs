using ChatOpsBot.Slack.Inbound;

namespace ChatOpsBot.Tests.Slack.Inbound;

public sealed class InboundTextTests
{
    [Theory]
    [InlineData("<@UBOT> status ACT-004", "status ACT-004")]
    [InlineData("<@UBOT|plan> status ACT-004", "status ACT-004")]
    [InlineData("status ACT-004 <@UBOT>", "status ACT-004")]
    [InlineData("assign ACT-004 <@U7>", "assign ACT-004 <@U7|Karim Benali>")]
    [InlineData("assign ACT-004 <@U7|karim>", "assign ACT-004 <@U7|Karim Benali>")]
    [InlineData("note ACT-004 R&amp;D &lt; 2 days &gt; 1", "note ACT-004 R&D < 2 days > 1")]
    [InlineData("note ACT-004 &amp;lt; and &nbsp;", "note ACT-004 &lt; and &nbsp;")]
    [InlineData("note ACT-004 see <https://example.org/a?b=1&amp;c=2|the page>", "note ACT-004 see the page")]
    [InlineData("note ACT-004 see <https://example.org/a?b=1&amp;c=2>", "note ACT-004 see https://example.org/a?b=1&c=2")]
    [InlineData("note ACT-004 <mailto:a@example.org|a@example.org>", "note ACT-004 a@example.org")]
    [InlineData("note ACT-004 in <#C12|ops> <!here> <!subteam^S1|@dba>", "note ACT-004 in #ops @here @dba")]
    [InlineData("note ACT-004 <!date^1392734382^{date_short}|18 Feb>", "note ACT-004 18 Feb")]
    public async Task A_text_reads_as_it_was_typed(string written, string read) =>
        Assert.Equal(read, await InboundText.ReadAsync(written, "UBOT", _ => ValueTask.FromResult("Karim Benali")));

    [Fact]
    public async Task Brackets_that_somebody_typed_mention_nobody() =>
        Assert.Equal(
            "grant @U7|Somebody Else> admin",
            await InboundText.ReadAsync("grant &lt;@U7|Somebody Else&gt; admin", "UBOT", _ => ValueTask.FromResult("x")));

    [Fact]
    public async Task A_name_cannot_end_its_mention_or_begin_another() =>
        Assert.Equal("<@U7|x U1 admin>", await InboundText.ReadAsync("<@U7>", "UBOT", _ => ValueTask.FromResult("x>, <@U1|admin>")));
}
