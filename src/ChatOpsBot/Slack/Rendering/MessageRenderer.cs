using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Draws a message as Block Kit. What does not fit into one message is on the next page, a button away.</summary>
internal static class MessageRenderer
{
    /// <param name="page">From 1; beyond the last page, the last.</param>
    /// <param name="source">Where another page comes from; null where there is none, and what does not fit is left out.</param>
    /// <param name="link">To the same in a browser; at the foot of each page.</param>
    internal static SlackMessage Render(BotMessage message, SlackNames names, PageSource? source = null, int page = 1, PageLink? link = null)
    {
        var buttons = new DrawnButtons();
        var body = message.Blocks.Length;
        while (body > 0 && message.Blocks[body - 1] is MessageBlock.Buttons or MessageBlock.Context) body--;
        var pages = SlackPages.Of([.. Rung(names), .. Draw(message.Blocks.Take(body))], [.. Draw(message.Blocks.Skip(body)), .. Browser(link)]);
        var shown = Math.Clamp(page, 1, pages.Count);
        var blocks = pages.Blocks(shown);
        var text = SlackText.Cut(message.Summary, SlackLimits.MessageText);
        if (string.IsNullOrWhiteSpace(text)) text = SlackText.Ellipsis;
        if (blocks.Count == 0) blocks = [.. DrawnLists.Texts(MarkupPiece.Plain(message.Summary)).DefaultIfEmpty(BlockKit.Section(SlackText.Ellipsis))];
        if (pages.Count > 1) blocks = [.. blocks, .. Pager(source, shown, pages.Count)];
        return new SlackMessage(text, new JsonArray([.. blocks]), shown, pages.Count);

        List<JsonObject> Draw(IEnumerable<MessageBlock> blocks) => [.. blocks.SelectMany(block => Block(block, names, message.Language, buttons))];
    }

    private static IEnumerable<JsonObject> Browser(PageLink? link) => link is null ? [] : [BlockKit.Context($"<{SlackText.Escape(link.Address.AbsoluteUri)}|{SlackText.Escape(link.Label)}>")];

    private static IEnumerable<JsonObject> Rung(SlackNames names) => names.Rung is { } mention ? [BlockKit.Section(mention)] : [];

    private static IEnumerable<JsonObject> Block(MessageBlock block, SlackNames names, Language language, DrawnButtons buttons) => block switch
    {
        MessageBlock.Header header => DrawnTexts.Header(header),
        MessageBlock.Paragraph paragraph => DrawnLists.Texts(MarkupPiece.Of(paragraph.Text, names)),
        MessageBlock.Section section => DrawnTexts.Section(section),
        MessageBlock.Facts facts => DrawnTexts.Facts(facts, names),
        MessageBlock.Progress progress => DrawnTexts.Progress(progress, language),
        MessageBlock.Checklist checklist => new DrawnLists(buttons, names, language).Checklist(checklist),
        MessageBlock.Rows rows => new DrawnLists(buttons, names, language).Rows(rows),
        MessageBlock.Notice notice => DrawnTexts.Notice(notice, names),
        MessageBlock.Preformatted drawing => DrawnTexts.Preformatted(drawing),
        MessageBlock.Context context => DrawnTexts.Context(MarkupPiece.Of(context.Text, names)),
        MessageBlock.Buttons row => buttons.Draw(row),
        MessageBlock.Link link => [BlockKit.Actions([buttons.Draw(link)])],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<JsonObject> Pager(PageSource? source, int shown, int count)
    {
        var buttons = new[] { (Page: shown - 1, Label: $"← {shown - 1}/{count}"), (Page: shown + 1, Label: $"{shown + 1}/{count} →") }
            .Where(turn => turn.Page >= 1 && turn.Page <= count)
            .Select(turn => source?.Write(turn.Page) is { } value ? BlockKit.Button(turn.Label, $"{DrawnButtons.Page}{turn.Page}", value, $"Page {turn.Page}/{count}") : null)
            .OfType<JsonObject>().ToList();
        if (buttons.Count > 0) yield return BlockKit.Actions(buttons);
        else yield return BlockKit.Context(SlackText.Ellipsis);
    }
}
