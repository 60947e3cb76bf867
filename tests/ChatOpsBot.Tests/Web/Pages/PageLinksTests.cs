using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;
using SlackRenderer = ChatOpsBot.Slack.Rendering.MessageRenderer;
using TeamsRenderer = ChatOpsBot.Teams.Rendering.MessageRenderer;

namespace ChatOpsBot.Tests.Web.Pages;

public sealed class PageLinksTests
{
    private static readonly BotMessage Card = BotMessage.Answer(Language.French, "ACT-004", new MessageBlock.Paragraph("Essai"), new MessageBlock.Context("note")) with
    {
        Page = new PageSubject("mm2", PageKind.Action, "ACT-004"),
    };

    [Theory]
    [InlineData(PageKind.Dashboard, "", "https://bot.example/plans/mm2")]
    [InlineData(PageKind.Action, "ACT-004", "https://bot.example/plans/mm2/actions/ACT-004")]
    [InlineData(PageKind.Escalation, "ESC-3", "https://bot.example/plans/mm2/escalations/ESC-3")]
    [InlineData(PageKind.Report, "2026-W47", "https://bot.example/plans/mm2/reports/2026-W47")]
    public void A_card_links_to_the_page_of_its_subject_under_the_public_address(PageKind kind, string id, string address)
    {
        var link = Links("https://bot.example/").Of(Card with { Page = new PageSubject("mm2", kind, id) });

        Assert.Equal(address, link?.Address.AbsoluteUri);
    }

    [Fact]
    public void Without_a_public_address_or_a_subject_there_is_no_link()
    {
        Assert.Null(Links("").Of(Card));
        Assert.Null(Links("https://bot.example").Of(Card with { Page = null }));
    }

    [Fact]
    public void In_Slack_the_link_is_the_last_line_of_the_card()
    {
        var drawn = SlackRenderer.Render(Card, SlackNames.Words, link: Links("https://bot.example").Of(Card));

        Assert.Empty(BlockRules.OfMessage(drawn.Blocks));
        Assert.Equal("<https://bot.example/plans/mm2/actions/ACT-004|Ouvrir dans le navigateur>", (string?)drawn.Blocks[^1]!["elements"]![0]!["text"]);
        Assert.DoesNotContain("bot.example", SlackRenderer.Render(Card, SlackNames.Words).Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Teams_the_link_is_the_last_button_of_the_card()
    {
        var drawn = TeamsRenderer.Render(Card, link: Links("https://bot.example").Of(Card));

        Assert.Null(CardRules.Broken(drawn.Activity()));
        var action = drawn.Card["body"]!.AsArray()[^1]!["actions"]![0]!;
        Assert.Equal(("Action.OpenUrl", "https://bot.example/plans/mm2/actions/ACT-004"), ((string?)action["type"], (string?)action["url"]));
        Assert.DoesNotContain("OpenUrl", TeamsRenderer.Render(Card).Card.ToJsonString(), StringComparison.Ordinal);
        drawn.Card.Remove("msteams");
        drawn.Card.ShouldFit(await TeamsReference.CardsAsync());
    }

    private static PageLinks Links(string address) => new(new PublicSite(Options.Create(new WebOptions { PublicUrl = address })));
}
