using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Draws what has no buttons.</summary>
internal static class DrawnTexts
{
    /// <summary>In letters: longer values have a line of their own.</summary>
    private const int ShortFact = 120;

    /// <summary>So that a long list of them can be torn apart between two pages.</summary>
    private const int FactsTogether = 20;

    private const int BarLength = 10;

    internal static IEnumerable<JsonObject> Header(MessageBlock.Header header)
    {
        var title = header.Id is { } id ? $"{id}  {header.Title}" : header.Title.ToString();
        if (!string.IsNullOrWhiteSpace(title)) yield return CardElements.Heading(title, isTitle: true);
        foreach (var line in CardLines.Draw(CardTone.Badges(header.Badges), isSmall: true, isClose: true)) yield return line;
    }

    internal static IEnumerable<JsonObject> Section(MessageBlock.Section section) =>
    [
        CardElements.Heading(section.Heading, isTitle: false),
        .. CardLines.Draw(SectionText.Parts(section.Text).SelectMany(Lines).Select(line => new CardRun($"{line}\n")), isClose: true),
    ];

    internal static IEnumerable<JsonObject> Facts(MessageBlock.Facts facts)
    {
        if (facts.Items.All(fact => fact.Label.Length <= ShortFact && fact.Value.ToString().Length <= ShortFact && !fact.Value.Runs.OfType<TextRun.Code>().Any()))
            return facts.Items.Select(Fact).Chunk(FactsTogether).Select(together => new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray(together) });

        return facts.Items.SelectMany(fact => CardLines.Draw([CardRun.Bold(fact.Label), new CardRun("  "), .. CardRun.Of(fact.Value)], isClose: true));
    }

    internal static IEnumerable<JsonObject> Progress(MessageBlock.Progress progress, Language language)
    {
        var percent = Percentage.Within(progress.Percent);
        var full = (percent * BarLength + 50) / 100;
        return CardLines.Draw(
        [
            CardRun.Bold(progress.Label),
            new CardRun($"  {new string('▰', full)}{new string('▱', BarLength - full)}  {Percentage.Of(percent, language)} · {progress.Caption}"),
        ]);
    }

    internal static IEnumerable<JsonObject> Notice(MessageBlock.Notice notice) => CardLines
        .Draw([new CardRun($"{CardTone.Sign(notice.Tone)}  "), .. CardRun.Of(notice.Text)])
        .Select(line => CardElements.Container([line], CardTone.Style(notice.Tone)));

    internal static IEnumerable<JsonObject> Context(MessageBlock.Context context) =>
        CardLines.Draw(CardRun.Of(context.Text).Select(run => run with { IsSubtle = true }), isSmall: true);

    /// <summary>Line by line, in signs of one width; blanks at the start of a line would be lost.</summary>
    internal static IEnumerable<JsonObject> Preformatted(MessageBlock.Preformatted drawing) => drawing.Text.Split('\n').SelectMany(line => CardLines.Draw(
        [new CardRun(line.Length == 0 ? "\u00A0" : CardText.Cut(line.TrimEnd('\r'), CardLines.Longest / 2).Replace(' ', '\u00A0')) { IsCode = true }], isSmall: true, isClose: true));

    private static JsonNode Fact(Fact fact) =>
        new JsonObject { ["title"] = CardText.Markdown(fact.Label), ["value"] = CardText.Markdown(fact.Value.ToString()) };

    private static IEnumerable<string> Lines(SectionPart part) => part switch
    {
        SectionPart.Lines lines => lines.Texts,
        SectionPart.Bullets bullets => bullets.Items.Select(item => $"•  {item}"),
        SectionPart.Numbered numbered => numbered.Items.Select(item => $"{item.Number}.  {item.Text}"),
        _ => throw new UnreachableException(),
    };
}
