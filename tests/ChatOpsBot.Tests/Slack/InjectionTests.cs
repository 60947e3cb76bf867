using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Slack.Rendering;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What somebody wrote is text, whatever it looks like.</summary>
public sealed class InjectionTests
{
    [Theory]
    [InlineData("<!channel> come", "&lt;!channel&gt; come")]
    [InlineData("<@U1>", "&lt;@U1&gt;")]
    [InlineData("<https://example.org|Slack>", "&lt;https://example.org|Slack&gt;")]
    [InlineData("R&D &lt;", "R&amp;D &amp;lt;")]
    [InlineData("*bold*", "\u200B*\u200Bbold\u200B*\u200B")]
    [InlineData("topic_name_2", "topic_name_2")]
    [InlineData("2 * 3", "2 * 3")]
    [InlineData("_it_", "\u200B_\u200Bit\u200B_\u200B")]
    [InlineData("a `b", "a \u200B`\u200Bb")]
    [InlineData("> quoted", "\u200B&gt; quoted")]
    [InlineData("a > b", "a &gt; b")]
    [InlineData("left \u202Eright", "left right")]
    internal void Signs_of_markup_in_a_text_are_signs(string text, string written) => Assert.Equal(written, string.Concat(SlackText.Pieces(text, isMarkup: true)));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("ab<cd", 5, "ab…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, "👩‍👩‍👧‍👦…")]
    internal void A_text_is_cut_between_letters(string text, int longest, string cut) => Assert.Equal(cut, SlackText.Cut(text, longest));

    [Fact]
    public async Task A_title_made_of_markup_reaches_a_channel_as_it_was_typed_and_rings_nobody()
    {
        const string Title = "<!channel> <@U1> *now* `rm` _x_ ~y~ > #general http://example.org & co";
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "nasty", BotMessage.Answer(
            Language.English,
            Title,
            new MessageBlock.Header("ACT-001", Title, [new Badge(Title, Tone.Bad)]),
            new MessageBlock.Paragraph(RichText.Of(RichText.Strong(Title), RichText.Code(Title), new TextRun.Mention(Title))),
            new MessageBlock.Rows([new ListRow(Title, Title, [], [Title], 5, "status 1")]),
            new MessageBlock.Preformatted(Title, Title),
            new MessageBlock.Buttons([new CommandButton(Title, Title)]))));

        var message = Assert.Single(story.Slack.In("C1").Messages);
        Assert.DoesNotContain('<', message.Text);
        Assert.Contains("<!channel> <@U1>", message.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_an_account_is_a_mention_for_its_one_reader_and_a_word_in_a_channel()
    {
        var home = new WorkspaceKey("slack", "T1");
        var people = PeopleSnapshot.Of([Roster.Empty().Register("Ada", new AccountId(home, "U1"))], [], [], [], [], []);
        var message = BotMessage.Answer(Language.English, "Ada owns it", new MessageBlock.Paragraph(RichText.Of(new TextRun.Mention("Ada"), RichText.Plain(" owns it"))));

        Assert.Equal("<@U1> owns it", Text(MessageRenderer.Render(message, SlackNames.ForOne(people, home))));
        Assert.Equal("Ada owns it", Text(MessageRenderer.Render(message, SlackNames.Words)));
    }

    [Fact]
    public void What_is_bold_at_the_end_of_one_text_is_bold_at_the_start_of_the_next()
    {
        var parts = MarkupLayout.Parts(MarkupPiece.Bold(new string('x', 45)), 30);

        Assert.Equal([$"*{new string('x', 20)}*", $"*{new string('x', 25)}*"], parts);
    }

    private static string Text(SlackMessage message) => message.Blocks[0]!["text"]!["text"]!.GetValue<string>();
}
