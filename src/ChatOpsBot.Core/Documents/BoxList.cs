using ChatOpsBot.Core.Documents.Markup;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents;

/// <summary>A box in a list, before it has a number.</summary>
internal readonly record struct Box(string Text, bool Done, SourceSpan BoxSpan, SourceSpan TextSpan);

/// <summary>The boxes of a list and of the lists in it, in the order of the document.</summary>
internal static class BoxList
{
    internal static IEnumerable<Box> In(ListBlock list, SourceDocument document)
    {
        foreach (var item in list.OfType<ListItemBlock>())
            foreach (var box in In(item, document)) yield return box;
    }

    internal static IEnumerable<Box> In(ListItemBlock item, SourceDocument document)
    {
        if (BoxOf(item, document) is { } own) yield return own;

        foreach (var inner in item.OfType<ListBlock>())
            foreach (var box in In(inner, document)) yield return box;
    }

    /// <summary>Markdig takes <c>[x]</c> for a box wherever it stands in an item; a box begins it and a blank follows.</summary>
    private static Box? BoxOf(ListItemBlock item, SourceDocument document)
    {
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { FirstChild: TaskList mark } content }) return null;

        var boxSpan = new SourceSpan(mark.Span.Start, 3);
        var end = content.LastChild!.Span.End + 1;
        if (end > boxSpan.End && !char.IsWhiteSpace(document.Text[boxSpan.End])) return null;

        var words = PlainText.Of(content, document.Text).Words[boxSpan.Length..];
        return new Box(OnOneLine(words), mark.Checked, boxSpan, document.Trim(boxSpan.End, Math.Max(boxSpan.End, end)));
    }

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
