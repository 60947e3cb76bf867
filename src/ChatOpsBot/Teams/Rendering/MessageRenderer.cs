using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Draws a message as an Adaptive Card. What does not fit into one card is on the next page, a button away.</summary>
internal static class MessageRenderer
{
    /// <summary>Of the notification, in letters.</summary>
    private const int Summary = 500;

    /// <summary>Buttons that stand in one row; more of them go behind a sign that few press.</summary>
    private const int ButtonsInARow = 5;

    /// <param name="page">From 1; beyond the last page, the last.</param>
    /// <param name="source">Where another page comes from; null where there is none, and what does not fit is left out.</param>
    /// <param name="link">To the same in a browser; at the foot of each page.</param>
    internal static TeamsCard Render(BotMessage message, PageSource? source = null, int page = 1, PageLink? link = null)
    {
        var body = message.Blocks.Length;
        while (body > 0 && message.Blocks[body - 1] is MessageBlock.Buttons or MessageBlock.Context) body--;
        var pages = CardPages.Of(Draw(message, message.Blocks.Take(body)), [.. Draw(message, message.Blocks.Skip(body)), .. Browser(link)]);
        var shown = Math.Clamp(page, 1, pages.Count);
        var elements = pages.Elements(shown);
        if (elements.Count == 0) elements = [.. CardLines.Draw([new CardRun(string.IsNullOrWhiteSpace(message.Summary) ? CardText.Ellipsis : message.Summary)])];
        if (shown == 1) elements.AddRange(message.Pictures.Select(CardElements.Picture));
        if (message.Attachment is not null && source?.Intent is { } intent) elements.Add(CardElements.Actions([FileButton(message.Language, intent)]));
        if (pages.Count > 1) elements.Add(Pager(source, shown, pages.Count));
        return new TeamsCard(CardText.Cut(message.Summary, Summary), Framed(message, elements), shown, pages.Count);
    }

    private static JsonObject Framed(BotMessage message, List<JsonObject> elements)
    {
        var card = CardElements.Card(elements);
        card["speak"] = CardText.Cut(string.Join(' ', [message.Summary, .. message.Blocks.OfType<MessageBlock.Preformatted>().Select(drawing => drawing.Description)]), Summary);
        card["lang"] = message.Language.Code();
        // Drawings are sixty signs wide.
        if (message.Blocks.Any(block => block is MessageBlock.Preformatted or MessageBlock.Rows or MessageBlock.Facts) || !message.Pictures.IsEmpty) card["msteams"] = new JsonObject { ["width"] = "Full" };
        if (message.Redraw is { } redraw)
        {
            var action = CardElements.Execute(CardText.Ellipsis, CardVerbs.Refresh, new CardValue(redraw, null));
            action.Remove("fallback");
            card["refresh"] = new JsonObject { ["action"] = action };
        }

        return card;
    }

    private static IEnumerable<JsonObject> Browser(PageLink? link) => link is null ? [] : [CardElements.Actions([CardElements.OpenUrl(link.Label, link.Address.AbsoluteUri)])];

    private static List<JsonObject> Draw(BotMessage message, IEnumerable<MessageBlock> blocks) => [.. blocks.SelectMany(block => Block(block, message.Language))];

    private static IEnumerable<JsonObject> Block(MessageBlock block, Language language) => block switch
    {
        MessageBlock.Header header => DrawnTexts.Header(header),
        MessageBlock.Paragraph paragraph => CardLines.Draw(CardRun.Of(paragraph.Text)),
        MessageBlock.Section section => DrawnTexts.Section(section),
        MessageBlock.Facts facts => DrawnTexts.Facts(facts),
        MessageBlock.Progress progress => DrawnTexts.Progress(progress, language),
        MessageBlock.Checklist checklist => DrawnLists.Checklist(checklist),
        MessageBlock.Rows rows => DrawnLists.Rows(rows, language),
        MessageBlock.Notice notice => DrawnTexts.Notice(notice),
        MessageBlock.Preformatted drawing => DrawnTexts.Preformatted(drawing),
        MessageBlock.Context context => DrawnTexts.Context(context),
        MessageBlock.Buttons row => row.Items.Select(Button).Chunk(ButtonsInARow).Select(CardElements.Actions),
        MessageBlock.Link link => [CardElements.Actions([CardElements.OpenUrl(link.Label, link.Url)])],
        _ => throw new UnreachableException(),
    };

    private static JsonObject Button(CommandButton button) =>
        button.Prompts.IsEmpty ? CardElements.Execute(button.Label, CardVerbs.Say, CardValue.Of(button)) : CardElements.Form(button);

    /// <summary>A bot may hand over files in a personal chat alone.</summary>
    private static JsonObject FileButton(Language language, string intent) =>
        CardElements.Execute(TeamsMessages.SendFile(language), CardVerbs.File, new CardValue("", null) { Intent = intent });

    private static JsonObject Pager(PageSource? source, int shown, int count)
    {
        if (source is null) return CardLines.Draw([new CardRun(CardText.Ellipsis)]).Single();

        return CardElements.Actions(new[] { (Page: shown - 1, Label: $"← {shown - 1}/{count}"), (Page: shown + 1, Label: $"{shown + 1}/{count} →") }
            .Where(turn => turn.Page >= 1 && turn.Page <= count)
            .Select(turn => CardElements.Execute(turn.Label, CardVerbs.Page, source.Of(turn.Page))));
    }
}
