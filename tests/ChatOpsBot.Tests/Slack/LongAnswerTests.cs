using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Rendering;

namespace ChatOpsBot.Tests.Slack;

/// <summary>However large a plan is, what is said of it fits into messages, and every page is a button away.</summary>
public sealed class LongAnswerTests
{
    [Fact]
    public async Task Every_answer_about_two_hundred_actions_fits()
    {
        await using var story = await SlackStore.BeginAsync();
        var document = new DocumentFile("large.md", LargePlan.Of(200), IsDemonstration: false);
        await story.Store.Import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 10, 1), DryRun: false, Replace: false), TestContext.Current.CancellationToken);
        foreach (var question in CommandCatalog.Entries.Select(entry => entry.Example).Append("actions").Append("actions page 5"))
        {
            var message = new InboundMessage(SlackStore.Home, question, "Owner 1", Language.English, Profile: null) { Conversation = "C1", User = "U1" };
            var answer = await story.Store.Messages.AnswerAsync(message, TestContext.Current.CancellationToken);
            var pages = MessageRenderer.Render(answer, SlackNames.Words, PageSource.Stored("reply/1")).Pages;
            for (var page = 1; page <= pages; page++)
                Assert.Empty(BlockRules.OfMessage(MessageRenderer.Render(answer, SlackNames.Words, PageSource.Stored("reply/1"), page).Blocks));
        }
    }

    [Fact]
    public void What_does_not_fit_is_on_pages_that_lead_to_each_other_and_together_hold_all_of_it()
    {
        var rows = Enumerable.Range(1, 120).Select(number => new ListRow($"ACT-{number:000}", $"Title {number}", [], [], null, $"status {number}"));
        var message = BotMessage.Answer(
            Language.English, "120 actions", new MessageBlock.Header(null, "120 actions", []), new MessageBlock.Rows([.. rows]), new MessageBlock.Buttons([new CommandButton("Help", "help")]));

        var pages = Enumerable.Range(1, 3).Select(page => MessageRenderer.Render(message, SlackNames.Words, PageSource.Stored("reply/1"), page)).ToList();

        Assert.All(pages, page => Assert.Equal(3, page.Pages));
        Assert.Equal(120, pages.Sum(page => Texts(page).Count(text => text.Contains("Title", StringComparison.Ordinal))));
        Assert.Equal(["2/3 →"], Turns(pages[0]));
        Assert.Equal(["← 1/3", "3/3 →"], Turns(pages[1]));
        Assert.Equal(["← 2/3"], Turns(pages[2]));
        // What can be done stands at the foot of each.
        Assert.All(pages, page => Assert.Contains("Help", Buttons(page)));
        var turn = ButtonValue.Read(pages[0].Blocks[^1]!["elements"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(("reply/1", 2), (turn!.Intent, turn.Page));
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        var message = BotMessage.Answer(Language.English, "short", new MessageBlock.Paragraph("short"));

        Assert.Equal((1, 1), (MessageRenderer.Render(message, SlackNames.Words, page: 9).Page, MessageRenderer.Render(message, SlackNames.Words, page: 9).Pages));
    }

    [Fact]
    public async Task A_long_message_arrives_with_its_first_page()
    {
        await using var story = await SlackStore.BeginAsync();
        var lines = Enumerable.Range(1, 150).Select(number => new CheckLine($"ACT-001.{number}", $"Step {number}", false, new CommandButton("Tick", $"done ACT-001.{number}")));
        await story.OweAsync(SlackStore.Message("C1", "long", BotMessage.Answer(Language.English, "150 steps", new MessageBlock.Checklist("Steps", [.. lines]))));

        Assert.Contains("2/4 →", story.Slack.In("C1").ShouldShow("Step 1").Buttons);
    }

    private static IEnumerable<string> Texts(SlackMessage message) => message.Blocks.Select(block => block!["text"]?["text"]?.GetValue<string>() ?? "");

    private static IEnumerable<string> Buttons(SlackMessage message) => message.Blocks.Where(block => block!["type"]!.GetValue<string>() == "actions")
        .SelectMany(block => block!["elements"]!.AsArray()).Select(button => button!["text"]!["text"]!.GetValue<string>());

    private static IEnumerable<string> Turns(SlackMessage message) => Buttons(message).Where(label => label.Contains('/'));
}
