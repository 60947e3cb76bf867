using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>What a document is made of from top to bottom, as far as a plan is read from it.</summary>
internal abstract record SourceBlock
{
    private SourceBlock() { }

    /// <param name="Candidate">Null when it does not begin with an id.</param>
    /// <param name="LastLine">Another than the first where the heading is underlined.</param>
    internal sealed record Heading(int Level, string Words, ActionHeading? Candidate, int Line, int LastLine) : SourceBlock;

    internal sealed record Paragraph(ImmutableArray<LabelledText> Parts) : SourceBlock;

    internal sealed record List(ImmutableArray<ListItem> Items) : SourceBlock
    {
        internal bool HasBoxes => Items.Any(item => item.Boxes.Length > 0);
    }

    internal sealed record TableOf(SourceTable Rows) : SourceBlock;

    /// <summary>A line across the page.</summary>
    internal sealed record Break : SourceBlock;

    /// <summary>Fenced code: text to keep, and a drawing or template when it has the shape of one.</summary>
    internal sealed record Code(SourceSpan Span, FencedLines Lines) : SourceBlock;

    /// <summary>Other code, quotes, HTML: text to keep, with nothing in it to read.</summary>
    internal sealed record Other(SourceSpan Span) : SourceBlock;
}

/// <summary>What stands between two fences.</summary>
/// <param name="Info">The word beside the opening fence: "markdown"; empty when there is none.</param>
/// <param name="First">The first line between the fences, from 1; behind the last when there is nothing between them.</param>
internal sealed record FencedLines(string Info, int First, int Last, SourceText Source)
{
    internal IEnumerable<(int Number, string Text)> All =>
        Enumerable.Range(First, Math.Max(0, Last - First + 1)).Select(line => (line, Source.Lines.Text(line)));
}

/// <summary>An item of a list with everything inside it.</summary>
/// <param name="Boxes">Its own, then those of the lists in it.</param>
/// <param name="Parts">What its paragraphs name by a label, lists in it included.</param>
internal sealed record ListItem(SourceSpan Span, ImmutableArray<Box> Boxes, ImmutableArray<LabelledText> Parts);
