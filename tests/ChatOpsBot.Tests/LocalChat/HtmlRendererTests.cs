using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat.Page;

namespace ChatOpsBot.Tests.LocalChat;

public class HtmlRendererTests
{
    [Theory]
    [InlineData("Status")]
    [InlineData("Overdue")]
    [InlineData("Gantt")]
    [InlineData("Help")]
    [InlineData("NotUnderstood")]
    [InlineData("Hostile")]
    public void A_message_is_drawn_as_approved(string name) =>
        Approved.Matches(HtmlRenderer.Render(SampleMessages.ByName(name)), $"{name}.html.txt");

    [Fact]
    public void No_word_becomes_markup_or_an_attribute()
    {
        var html = HtmlRenderer.Render(SampleMessages.Hostile);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"'", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html);
        Assert.DoesNotContain('\u202e', html);
        Assert.Contains("&lt;script&gt;&quot;&#x27;&amp;[red]é[/][31m", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_styled_or_run_inline()
    {
        var html = string.Concat(new[] { SampleMessages.Status, SampleMessages.Overdue, SampleMessages.Milestones }.Select(HtmlRenderer.Render));

        Assert.DoesNotMatch(@"\s(style|on\w+)=", html);
    }

    [Theory]
    [InlineData("één\tœuf\r\nŁódź", "één œuf\nŁódź")]
    [InlineData("日本語 🚀", "日本語 &#x1F680;")]
    [InlineData("a\u0000b\u009bc", "abc")]
    public void Letters_stay_readable_and_unseen_signs_go(string text, string html) => Assert.Equal(html, HtmlText.Escape(text));

    [Fact]
    public void Half_a_sign_is_replaced() => Assert.Equal("x&#xFFFD;y", HtmlText.Escape("x\ud800y"));

    [Theory]
    [InlineData(Language.French, "33&#xA0;%")]
    [InlineData(Language.English, "33%")]
    public void A_percentage_is_written_as_its_language_does(Language language, string written) =>
        Assert.Contains(written, HtmlRenderer.Render(BotMessage.Answer(language, "", new MessageBlock.Progress("", 33, ""))), StringComparison.Ordinal);
}
