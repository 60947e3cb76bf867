using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>
/// Draws a message as a fragment of HTML without styles or scripts of its own. A button or row carries what it asks in
/// <c>data-command</c>; the page listens for it.
/// </summary>
internal static class HtmlRenderer
{
    /// <summary>In characters: a line number fits beside its sentence.</summary>
    private const int NarrowLabel = 12;

    internal static string Render(BotMessage message)
    {
        var blocks = string.Concat(message.Blocks.Select(block => Block(block, message.Language) + "\n"));
        return $"<article class=\"card {Kind(message.Kind)}\" lang=\"{message.Language.Code()}\">\n{blocks}{string.Concat(message.Pictures.Select(Picture))}</article>\n";
    }

    private static string Kind(MessageKind kind) => kind switch
    {
        MessageKind.Answer => "answer",
        MessageKind.Refusal => "refusal",
    };

    private static string Block(MessageBlock block, Language language) => block switch
    {
        MessageBlock.Header header => $"<h3>{Id(header.Id)}{Text(header.Title)}{HtmlRows.Badges(header.Badges)}</h3>",
        MessageBlock.Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        MessageBlock.Section section => Section(section.Heading, HtmlSection.Render(section.Text)),
        MessageBlock.Facts facts => Facts(facts),
        MessageBlock.Progress progress => Progress(progress, language),
        MessageBlock.Checklist checklist =>
            Section(checklist.Heading, $"<ul class=\"checks\">{string.Concat(checklist.Lines.Select(Check))}</ul>"),
        MessageBlock.Rows rows => HtmlRows.Render(rows, language),
        MessageBlock.Notice notice => $"<p class=\"notice {ToneName.Of(notice.Tone)}\" role=\"note\">{Text(notice.Text)}</p>",
        MessageBlock.Preformatted drawing => Preformatted(drawing),
        MessageBlock.Context context => $"<p class=\"context\">{Text(context.Text)}</p>",
        MessageBlock.Buttons buttons => $"<div class=\"buttons\">{string.Concat(buttons.Items.Select(HtmlButton.Render))}</div>",
        MessageBlock.Link link => $"<p><a href=\"{HtmlText.Escape(link.Url)}\" rel=\"noreferrer\">{HtmlText.Escape(link.Label)}</a></p>",
        _ => throw new UnreachableException(),
    };

    private static string Text(RichText text) => HtmlText.Escape(text);

    private static string Id(string? id) => id is null ? "" : $"<span class=\"id\">{HtmlText.Escape(id)}</span> ";

    private static string Section(string heading, string content) => $"<section><h4>{HtmlText.Escape(heading)}</h4>{content}</section>";

    /// <summary>Short values stand side by side; in a list of sentences each has a line of its own.</summary>
    private static string Facts(MessageBlock.Facts facts)
    {
        var sentences = facts.Items.Any(fact => fact.Value.ToString().Length > 60);
        var narrow = facts.Items.All(fact => fact.Label.Length <= NarrowLabel);
        return $"<dl class=\"{(sentences ? narrow ? "facts long narrow" : "facts long" : "facts")}\">{string.Concat(facts.Items.Select(Fact))}</dl>";
    }

    /// <summary>In a strip that is pushed sideways where the screen is narrow, by keys as well.</summary>
    private static string Picture(Drawing picture) =>
        $"<div class=\"strip\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlText.Escape(picture.Description)}\">{Svg.InPage(picture)}</div>\n";

    private static string Fact(Fact fact) => $"\n<div><dt>{HtmlText.Escape(fact.Label)}</dt><dd>{Text(fact.Value)}</dd></div>";

    internal static string Progress(MessageBlock.Progress progress, Language language)
    {
        var percent = Percentage.Within(progress.Percent);
        var label = HtmlText.Escape(progress.Label);
        var words = HtmlText.Escape(Percentage.Of(percent, language));
        return $"""
            <div class="progress">
            <p><span class="label">{label}</span> <strong>{words}</strong> <span class="caption">{HtmlText.Escape(progress.Caption)}</span></p>
            <progress max="100" value="{percent}" aria-label="{label}">{words}</progress>
            </div>
            """;
    }

    /// <summary>A drawing is one picture to a screen reader; who has no pointer scrolls it with the keys.</summary>
    internal static string Preformatted(MessageBlock.Preformatted drawing) =>
        $"<pre role=\"img\" aria-label=\"{HtmlText.Escape(drawing.Description)}\" tabindex=\"0\">{HtmlText.Escape(drawing.Text)}</pre>";

    /// <summary>A box says by itself whether it is ticked, in every language and to every reader; one that may be changed asks for it.</summary>
    private static string Check(CheckLine line)
    {
        var toggle = line.Toggle is { } button ? HtmlButton.Attributes(button.Command, button.Drawn) : " disabled";
        var box = $"<input type=\"checkbox\"{toggle}{(line.Done ? " checked" : "")}>";
        return $"\n<li><label>{box} <span>{Text(line.Text)}</span> {Id(line.Id)}</label></li>";
    }
}
