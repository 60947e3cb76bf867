using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>What a document is made of from top to bottom, as far as a plan is read from it.</summary>
internal abstract record SourceBlock
{
    private SourceBlock() { }

    /// <param name="Candidate">Null when it does not begin with an id.</param>
    internal sealed record Heading(int Level, string Words, ActionHeading? Candidate, int Line) : SourceBlock;

    internal sealed record Paragraph(ImmutableArray<LabelledText> Parts) : SourceBlock;

    internal sealed record List(ImmutableArray<ListItem> Items) : SourceBlock
    {
        internal bool HasBoxes => Items.Any(item => item.Boxes.Length > 0);
    }

    internal sealed record TableOf(SourceTable Rows) : SourceBlock;

    /// <summary>A line across the page.</summary>
    internal sealed record Break : SourceBlock;

    /// <summary>Code, quotes, HTML: text to keep, with nothing in it to read.</summary>
    internal sealed record Other(SourceSpan Span) : SourceBlock;
}

/// <summary>An item of a list with everything inside it.</summary>
/// <param name="Boxes">Its own, then those of the lists in it.</param>
/// <param name="Parts">What its paragraphs name by a label, lists in it included.</param>
internal sealed record ListItem(SourceSpan Span, ImmutableArray<Box> Boxes, ImmutableArray<LabelledText> Parts);
