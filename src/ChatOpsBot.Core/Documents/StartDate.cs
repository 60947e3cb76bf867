using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>Finds J0 where the document names it: behind a bold label, or in a row of a two-column table, outside the actions.</summary>
internal static class StartDate
{
    private static readonly string[] Labels = ["j0", "date j0", "date de demarrage", "date de debut", "demarrage", "start date", "start", "kick-off", "t0", "d0"];

    internal static DateOnly? Find(SourceDocument document, Outline outline)
    {
        var inActions = outline.Actions.SelectMany(action => action.Content).ToHashSet();
        return document.Blocks
            .Where(block => !inActions.Contains(block))
            .SelectMany(block => Named(block, document.Source))
            .Where(named => IsStart(named.Label))
            .Select(named => ReadDay(named.Value))
            .FirstOrDefault(day => day is not null);
    }

    private static IEnumerable<(string Label, string Value)> Named(SourceBlock block, SourceText source) => block switch
    {
        SourceBlock.TableOf { Rows: var table } =>
            table.Rows.Where(row => row.Cells.Length == 2).Select(row => (row[0], row[1])),
        SourceBlock.Paragraph paragraph => Named(paragraph.Parts, source),
        SourceBlock.List list => list.Items.SelectMany(item => Named(item.Parts, source)),
        _ => [],
    };

    private static IEnumerable<(string Label, string Value)> Named(IEnumerable<LabelledText> parts, SourceText source) =>
        parts.Where(part => part.Label is not null).Select(part => (part.Label!, part.Content.In(source.Text)));

    /// <summary>"J0", "J0 (démarrage)", "Date de démarrage (J0)".</summary>
    private static bool IsStart(string label) => Labels.Contains(Folding.Fold(label).Split('(')[0].Trim(' ', ':'));

    /// <summary>The day may be followed by words: "2026-11-30 (lundi)".</summary>
    private static DateOnly? ReadDay(string value) =>
        DueDate.Read(value.Trim('`', '*', ' ').Split(' ', '(', ',', '\n', '\r')[0]).Day;
}
