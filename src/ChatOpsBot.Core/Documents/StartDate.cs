using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

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
            .SelectMany(block => Named(block, document))
            .Where(named => IsStart(named.Label))
            .Select(named => ReadDay(named.Value))
            .FirstOrDefault(day => day is not null);
    }

    private static IEnumerable<(string Label, string Value)> Named(Block block, SourceDocument document) => block switch
    {
        Table table => document.Read(table).Rows.Where(row => row.Cells.Length == 2).Select(row => (row.Cells[0].Text, row.Cells[1].Text)),
        ParagraphBlock paragraph => LabelledText.In(paragraph, document, isOverList: false)
            .Where(part => part.Label is not null)
            .Select(part => (part.Label!, part.Content.In(document.Text))),
        ContainerBlock container => container.SelectMany(inner => Named(inner, document)),
        _ => [],
    };

    /// <summary>"J0", "J0 (démarrage)", "Date de démarrage (J0)".</summary>
    private static bool IsStart(string label) => Labels.Contains(Folding.Fold(label).Split('(')[0].Trim(' ', ':'));

    /// <summary>The day may be followed by words: "2026-11-30 (lundi)".</summary>
    private static DateOnly? ReadDay(string value) =>
        DueDate.Read(value.Trim('`', '*', ' ').Split(' ', '(', ',', '\n', '\r')[0]).Day;
}
