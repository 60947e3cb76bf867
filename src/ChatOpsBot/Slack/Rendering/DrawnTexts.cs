using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Draws what has no buttons.</summary>
internal static class DrawnTexts
{
    /// <summary>In characters: two of them stand side by side.</summary>
    private const int ShortFact = 60;

    private const int BarLength = 10;

    internal static IEnumerable<JsonObject> Header(MessageBlock.Header header)
    {
        var title = header.Id is { } id ? $"{id}  {header.Title}" : header.Title.ToString();
        var text = SlackText.Escape(title).Replace('\n', ' ');
        if (!string.IsNullOrWhiteSpace(text))
            foreach (var block in text.Length <= SlackLimits.HeaderText ? [BlockKit.Header(text)] : DrawnLists.Texts(MarkupPiece.Bold(title))) yield return block;
        foreach (var block in Context(SlackTone.Badges(header.Badges))) yield return block;
    }

    internal static IEnumerable<JsonObject> Section(MessageBlock.Section section)
    {
        var lines = SectionText.Parts(section.Text).SelectMany(Lines);
        return DrawnLists.Texts(MarkupPiece.Bold(section.Heading).Concat(MarkupPiece.Plain($"\n{string.Join('\n', lines)}")));
    }

    /// <summary>Short values stand side by side; in a list of sentences each has a line of its own.</summary>
    internal static IEnumerable<JsonObject> Facts(MessageBlock.Facts facts, SlackNames names)
    {
        if (facts.Items.All(fact => fact.Label.Length <= ShortFact && fact.Value.ToString().Length <= ShortFact))
            return facts.Items.Select(fact => MarkupLayout.Cut(Fact(fact, "\n", names), SlackLimits.FieldText)).Where(text => text.Length > 0)
                .Chunk(SlackLimits.SectionFields).Select(BlockKit.Fields);

        return DrawnLists.Texts(facts.Items.SelectMany((fact, number) => MarkupPiece.Plain(number == 0 ? "" : "\n").Concat(Fact(fact, "  ", names))));
    }

    internal static IEnumerable<JsonObject> Progress(MessageBlock.Progress progress, Language language)
    {
        var percent = Percentage.Within(progress.Percent);
        var full = (percent * BarLength + 50) / 100;
        return DrawnLists.Texts(
        [
            .. MarkupPiece.Bold(progress.Label),
            .. MarkupPiece.Plain($"  {new string('▰', full)}{new string('▱', BarLength - full)}  {Percentage.Of(percent, language)} · {progress.Caption}"),
        ]);
    }

    internal static IEnumerable<JsonObject> Notice(MessageBlock.Notice notice, SlackNames names) =>
        DrawnLists.Texts(MarkupPiece.Plain($"{SlackTone.Sign(notice.Tone)}  ").Concat(MarkupPiece.Of(notice.Text, names)));

    internal static IEnumerable<JsonObject> Context(IEnumerable<MarkupPiece> pieces) =>
        MarkupLayout.Parts(pieces, SlackLimits.ContextText).Select(BlockKit.Context);

    /// <summary>Line by line, as many as fit: a drawing longer than a text goes on in the next.</summary>
    internal static IEnumerable<JsonObject> Preformatted(MessageBlock.Preformatted drawing)
    {
        const string Fence = "```";
        const int Longest = SlackLimits.SectionText - 8;
        var part = new StringBuilder();
        foreach (var line in drawing.Text.Split('\n').Select(line => SlackText.Cut(line, Longest / 2)))
        {
            // Signs that would close it are set apart, which can only make the line longer by their number.
            var safe = line.Replace("`", $"`{SlackText.Break}", StringComparison.Ordinal);
            if (part.Length > 0 && part.Length + safe.Length + 1 > Longest)
            {
                yield return BlockKit.Section($"{Fence}\n{part}\n{Fence}");
                part.Clear();
            }

            if (part.Length > 0) part.Append('\n');
            part.Append(safe);
        }

        if (!string.IsNullOrWhiteSpace(part.ToString())) yield return BlockKit.Section($"{Fence}\n{part}\n{Fence}");
    }

    private static IEnumerable<MarkupPiece> Fact(Fact fact, string between, SlackNames names) =>
        Label(fact, names).Concat(MarkupPiece.Plain(between)).Concat(MarkupPiece.Of(fact.Value, names));

    private static IEnumerable<MarkupPiece> Label(Fact fact, SlackNames names) => fact.At is { } at && fact.Label.EndsWith(at.Words, StringComparison.Ordinal)
        ? MarkupPiece.Bold(fact.Label[..^at.Words.Length]).Concat(MarkupPiece.Of(RichText.Of(at), names))
        : MarkupPiece.Bold(fact.Label);

    private static IEnumerable<string> Lines(SectionPart part) => part switch
    {
        SectionPart.Lines lines => lines.Texts,
        SectionPart.Bullets bullets => bullets.Items.Select(item => $"•  {item}"),
        SectionPart.Numbered numbered => numbered.Items.Select(item => $"{item.Number}.  {item.Text}"),
        _ => throw new UnreachableException(),
    };
}
