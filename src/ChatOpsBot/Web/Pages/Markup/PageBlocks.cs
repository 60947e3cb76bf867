using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat;
using ChatOpsBot.LocalChat.Page;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>
/// Draws the parts of an answer in a page that is only read: what opens something is a link, a box cannot be ticked, and what
/// would change something is left out.
/// </summary>
internal sealed class PageBlocks(PlanLinks links, Language language)
{
    internal Html Draw(IEnumerable<MessageBlock> blocks) => Html.Join(blocks.Select(Draw));

    internal Html Draw(MessageBlock block) => block switch
    {
        MessageBlock.Header header => Html.Of($"<h2>{Id(header.Id)}{Text(header.Title)}{Badges(header.Badges)}</h2>"),
        MessageBlock.Paragraph { Text.Runs: [TextRun.Strong heading] } => Html.Of($"<h3>{heading.Value}</h3>"),
        MessageBlock.Paragraph paragraph => Html.Of($"<p>{Text(paragraph.Text)}</p>"),
        MessageBlock.Section section => Html.Of($"<section><h3>{section.Heading}</h3>{Html.Rendered(HtmlSection.Render(section.Text))}</section>"),
        MessageBlock.Facts facts => Facts(facts.Items),
        MessageBlock.Progress progress => Html.Rendered(HtmlRenderer.Progress(progress, language)),
        MessageBlock.Checklist checklist => Html.Of($"<section><h3>{checklist.Heading}</h3><ul class=\"checks\">{checklist.Lines.Select(Check)}</ul></section>"),
        MessageBlock.Rows rows => Rows(rows.Items),
        MessageBlock.Notice notice => Html.Of($"<p class=\"notice {ToneName.Of(notice.Tone)}\">{Text(notice.Text)}</p>"),
        MessageBlock.Preformatted drawing => Html.Rendered(HtmlRenderer.Preformatted(drawing)),
        MessageBlock.Context context => Html.Of($"<p class=\"context\">{Text(context.Text)}</p>"),
        MessageBlock.Buttons buttons => Buttons(buttons.Items),
        MessageBlock.Link link => Html.Of($"<p><a href=\"{link.Url}\" rel=\"noreferrer\">{link.Label}</a></p>"),
        _ => throw new UnreachableException(),
    };

    internal Html Facts(ImmutableArray<Fact> facts)
    {
        var sentences = facts.Any(fact => fact.Value.ToString().Length > 60);
        return Html.Of($"<dl class=\"{(sentences ? "facts long" : "facts")}\">{facts.Select(fact => Html.Of($"<div><dt>{fact.Label}</dt><dd>{Text(fact.Value)}</dd></div>"))}</dl>");
    }

    internal Html Rows(IEnumerable<ListRow> rows) => Html.Of($"<ul class=\"rows\">{rows.Select(row => Row(row, Html.None))}</ul>");

    /// <param name="last">Behind what the line says.</param>
    internal Html Row(ListRow row, Html last)
    {
        var words = Html.Of($"{Id(row.Id)}<span class=\"title\">{Html.Text(row.Title)}</span>");
        var head = row.Command is { } command && links.Of(command) is { } address ? Html.Of($"<a href=\"{address}\">{words}</a>") : words;
        var details = row.Details.IsEmpty ? Html.None : Html.Of($"<div class=\"details\">{row.Details.Select((detail, index) => index == 0 ? Html.Text(detail) : Html.Of($" · {Html.Text(detail)}"))}{last}</div>");
        return Html.Of($"<li><div class=\"head\">{head}{Badges(row.Badges)}</div>{details}{Percent(row.Percent)}</li>");
    }

    internal static Html Badges(ImmutableArray<Badge> badges) => Html.Rendered(HtmlRows.Badges(badges));

    /// <summary>Words in which what is named is a link to it, and so is what could be asked.</summary>
    internal Html Text(RichText text) => Html.Join(text.Runs.Select(run => run switch
    {
        TextRun.Code code when links.Of(code.Value) is { } address => Html.Of($"<a href=\"{address}\">{code.Value}</a>"),
        TextRun.Strong strong when links.OfId(strong.Value.Trim()) is { } address => Html.Of($"<a href=\"{address}\"><strong>{strong.Value.Trim()}</strong></a> "),
        _ => Html.Text(RichText.Of(run)),
    }));

    private Html Percent(int? percent) => percent is not { } value ? Html.None : Html.Of($"""
        <div class="done">{Percentage.Of(value, language)} <progress max="100" value="{Percentage.Within(value)}" aria-hidden="true"></progress></div>
        """);

    private static Html Id(string? id) => string.IsNullOrEmpty(id) ? Html.None : Html.Of($"<span class=\"id\">{id}</span> ");

    private static Html Check(CheckLine line) => Html.Of($"""
        <li><label><input type="checkbox" disabled{Html.Rendered(line.Done ? " checked" : "")}> <span>{Html.Text(line.Text)}</span> {Id(line.Id)}</label></li>
        """);

    private Html Buttons(ImmutableArray<CommandButton> buttons)
    {
        var leading = buttons.Select(button => (button.Label, Address: links.Of(button.Command))).Where(button => button.Address is not null)
            .Select(button => Html.Of($"<a class=\"button\" href=\"{button.Address}\">{button.Label}</a>")).ToList();
        return leading.Count == 0 ? Html.None : Html.Of($"<p class=\"buttons\">{leading}</p>");
    }
}
