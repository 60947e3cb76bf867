using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A part of a paragraph: bold words with a colon that begin a line, and what follows them.</summary>
/// <param name="Label">Without its colon; null for what stands before the first label.</param>
/// <param name="Content">Where the text behind the label stands; empty when there is none.</param>
internal sealed record LabelledText(string? Label, SourceSpan Content)
{
    /// <summary>Those of an item's paragraphs that have a label, lists in it included.</summary>
    internal static ImmutableArray<LabelledText> In(ListItemBlock item, SourceText source)
    {
        var parts = ImmutableArray.CreateBuilder<LabelledText>(0);
        AddIn(item, source, parts);
        return parts.ToImmutable();
    }

    private static void AddIn(ContainerBlock container, SourceText source, ImmutableArray<LabelledText>.Builder parts)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) AddIn(inner, source, parts);
            else if (block is ParagraphBlock paragraph && MayHaveLabel(paragraph)) parts.AddRange(In(paragraph, source, isOverList: false).Where(part => part.Label is not null));
        }
    }

    private static bool MayHaveLabel(ParagraphBlock paragraph)
    {
        var inline = paragraph.Inline?.FirstChild;
        while (inline is not (null or EmphasisInline)) inline = inline.NextSibling;
        return inline is not null;
    }

    /// <param name="isOverList">Bold words that are a whole paragraph over a list are its label without a colon too.</param>
    internal static IEnumerable<LabelledText> In(ParagraphBlock paragraph, SourceText source, bool isOverList)
    {
        if (paragraph.Inline?.LastChild is not { } last) yield break;

        var start = paragraph.Inline.FirstChild!.Span.Start;
        string? label = null;
        for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not EmphasisInline { DelimiterCount: 2 } bold || bold.PreviousSibling is not (null or LineBreakInline)) continue;
            if (LabelOf(bold, source.Text, isOverList) is not { } found) continue;

            var before = source.Trim(start, bold.Span.Start);
            if (label is not null || before.Length > 0) yield return new LabelledText(label, before);
            label = found.Label;
            start = found.End;
        }

        yield return new LabelledText(label, source.Trim(start, Math.Max(start, last.Span.End + 1)));
    }

    /// <summary>The colon stands inside the bold or just behind it; the French put a blank before it.</summary>
    private static (string Label, int End)? LabelOf(EmphasisInline bold, string source, bool isOverList)
    {
        var words = PlainText.Of(bold, source).Words.Trim();
        var end = bold.Span.End + 1;
        if (words.EndsWith(':')) return (words.TrimEnd(':').TrimEnd(), end);

        var colon = end;
        while (colon < source.Length && source[colon] is ' ' or '\u00A0' or '\u202F') colon++;
        if (colon < source.Length && source[colon] == ':') return (words, colon + 1);

        return isOverList && bold.PreviousSibling is null && bold.NextSibling is null ? (words, end) : null;
    }
}
