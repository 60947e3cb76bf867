using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>Says that a plan has no such section, and how a document would have it.</summary>
internal static class MissingSection
{
    /// <param name="heading">Above the table; null where the columns say enough.</param>
    /// <param name="columns">The names of the columns, a bar between them.</param>
    /// <param name="row">What could stand in them.</param>
    internal static BotMessage Table(Language language, string sentence, string? heading, string columns, string row)
    {
        var (names, cells) = (columns.Split('|'), row.Split('|'));
        var widths = names.Zip(cells, (name, cell) => Math.Max(name.Length, cell.Length)).ToArray();
        var table = $"{Line(names, ' ')}\n{Line([.. names.Select(_ => "")], '-')}\n{Line(cells, ' ')}";
        return Of(language, sentence, heading is null ? table : $"## {heading}\n\n{table}", language.In(
            $"Exemple : un tableau aux colonnes {string.Join(", ", names)}.", $"Example: a table with the columns {string.Join(", ", names)}."));

        string Line(string[] texts, char filler) =>
            $"|{filler}{string.Join($"{filler}|{filler}", texts.Zip(widths, (text, width) => text.PadRight(width, filler)))}{filler}|";
    }

    /// <param name="text">What could stand beside the box.</param>
    internal static BotMessage Boxes(Language language, string sentence, string heading, string text) => Of(
        language, sentence, $"## {heading}\n\n- [ ] {text}", language.In(
            $"Exemple : sous un titre « {heading} », une liste de cases à cocher.", $"Example: under a heading “{heading}”, a list of boxes."));

    internal static BotMessage Of(Language language, string sentence, string example, string description) => BotMessage.Answer(language, sentence,
        new MessageBlock.Paragraph(sentence),
        new MessageBlock.Context(language.In("Dans le document, cela s’écrirait ainsi :", "In the document it would be written like this:")),
        new MessageBlock.Preformatted(example, description));
}
