using System.Collections.Immutable;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A box at the beginning of a list item, and the text beside it on one line.</summary>
internal sealed record Box(string Text, bool Done, SourceSpan BoxSpan, SourceSpan TextSpan)
{
    private const int MarkLength = 3;

    /// <summary>The item's own box, then those of the lists in it.</summary>
    internal static ImmutableArray<Box> In(ListItemBlock item, SourceText source)
    {
        var own = Of(item, source);
        if (!item.Any(block => block is ListBlock)) return own is null ? [] : [own];

        var inner = item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).SelectMany(below => In(below, source));
        return own is null ? [.. inner] : [own, .. inner];
    }

    /// <summary>Markdig takes <c>[x]</c> for a box wherever it stands in an item; a box begins it and a blank follows.</summary>
    private static Box? Of(ListItemBlock item, SourceText source)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock { Inline: { FirstChild: TaskList mark } content }) return null;

        var boxSpan = new SourceSpan(mark.Span.Start, MarkLength);
        var end = content.LastChild!.Span.End + 1;
        if (end > boxSpan.End && !char.IsWhiteSpace(source.Text[boxSpan.End])) return null;

        var words = PlainText.Behind(mark, source.Text).Words;
        return new Box(OnOneLine(words), mark.Checked, boxSpan, source.Trim(boxSpan.End, Math.Max(boxSpan.End, end)));
    }

    private static string OnOneLine(string words) => words.Contains('\n', StringComparison.Ordinal)
        ? string.Join(' ', words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : words.Trim();
}
