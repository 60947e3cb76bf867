using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>J0 where the document names it: behind a bold label, or in a row of a two-column table, outside the actions.</summary>
internal sealed record StartDate(DateOnly Day, SourceSpan Span)
{
    private static readonly string[] Labels = ["j0", "date j0", "date de demarrage", "date de debut", "demarrage", "start date", "start", "kick-off", "t0", "d0"];

    internal static StartDate? Find(SourceDocument document, Outline outline)
    {
        var inActions = outline.Actions.SelectMany(action => action.Content).ToHashSet();
        return document.Blocks
            .Where(block => !inActions.Contains(block))
            .SelectMany(Named)
            .Where(named => IsStart(named.Label))
            .Select(named => ReadDay(named.Value, document.Source.Text))
            .FirstOrDefault(day => day is not null);
    }

    private static IEnumerable<(string Label, SourceSpan Value)> Named(SourceBlock block) => block switch
    {
        SourceBlock.TableOf { Rows: var table } => table.Rows.Where(row => row.Cells.Length == 2).Select(row => (row[0], row.Cells[1].Span)),
        SourceBlock.Paragraph paragraph => Named(paragraph.Parts),
        SourceBlock.List list => list.Items.SelectMany(item => Named(item.Parts)),
        _ => [],
    };

    private static IEnumerable<(string Label, SourceSpan Value)> Named(IEnumerable<LabelledText> parts) =>
        parts.Where(part => part.Label is not null).Select(part => (part.Label!, part.Content));

    /// <summary>"J0", "J0 (démarrage)", "Date de démarrage (J0)".</summary>
    private static bool IsStart(string label) => Labels.Contains(Folding.Fold(label).Split('(')[0].Trim(' ', ':'));

    /// <summary>The day may be followed by words: "2026-11-30 (lundi)".</summary>
    private static StartDate? ReadDay(SourceSpan value, string text)
    {
        var written = value.In(text);
        var lead = written.Length - written.TrimStart('`', '*', ' ').Length;
        var token = written[lead..].Split(' ', '(', ',', '\n', '\r', '`', '*')[0];
        return DueDate.Read(token).Day is { } day ? new StartDate(day, new SourceSpan(value.Start + lead, token.Length)) : null;
    }
}
