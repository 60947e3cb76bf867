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
    [InlineData("note ACT-004 in <#C12|ops> <!here> <!subteam^S1|@dba>", "note ACT-004 in #ops @here <@&S1|dba>")]
    [InlineData("note ACT-004 <!date^1392734382^{date_short}|18 Feb>", "note ACT-004 18 Feb")]
    public async Task A_text_reads_as_it_was_typed(string written, string read) =>
        Assert.Equal(read, await InboundText.ReadAsync(written, "UBOT", _ => ValueTask.FromResult("Karim Benali")));

    [Fact]
    public async Task All_who_are_mentioned_are_looked_up_at_once()
    {
        var (asked, both) = (0, new TaskCompletionSource<string>());
        ValueTask<string> NameOf(string user)
        {
            if (++asked == 2) both.SetResult("x");
            return new ValueTask<string>(both.Task);
        }

        var read = await InboundText.ReadAsync("absent today <@U7> <@U8>", "UBOT", NameOf).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal("absent today <@U7|x> <@U8|x>", read);
    }

    [Fact]
    public async Task A_group_goes_by_its_name_where_Slack_says_only_its_id() =>
        Assert.Equal("link ops to <@&S1|the dbas>", await InboundText.ReadAsync("link ops to <!subteam^S1>", "UBOT", _ => ValueTask.FromResult("the dbas")));

    [Fact]
    public async Task Brackets_that_somebody_typed_mention_nobody() =>
        Assert.Equal(
            "link ops to @&S1|dba> and @U7|Somebody Else>",
            await InboundText.ReadAsync("link ops to &lt;@&amp;S1|dba&gt; and &lt;@U7|Somebody Else&gt;", "UBOT", _ => ValueTask.FromResult("x")));

    [Fact]
    public async Task A_name_cannot_end_its_mention_or_begin_another() =>
        Assert.Equal("<@U7|x U1 admin>", await InboundText.ReadAsync("<@U7>", "UBOT", _ => ValueTask.FromResult("x>, <@U1|admin>")));
}
