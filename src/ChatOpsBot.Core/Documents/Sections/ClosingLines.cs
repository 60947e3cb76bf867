using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>The labelled lines at the foot of a document: what stands behind its last list or table, each line with a bold label.</summary>
internal static class ClosingLines
{
    internal static ImmutableArray<ReadRow<ClosingLine>> Read(PlanPart last, SourceText source)
    {
        var foot = last.Blocks.Reverse().TakeWhile(block => block is SourceBlock.Paragraph or SourceBlock.Break).Reverse().ToList();
        ImmutableArray<ReadRow<ClosingLine>> lines =
        [
            .. foot.OfType<SourceBlock.Paragraph>()
                .SelectMany(paragraph => paragraph.Parts)
                .Where(part => part is { Label: not null, Content.Length: > 0 })
                .Select(part => Line(part.Label!, part.Content, source)),
        ];

        // One label alone may begin the last paragraph of any text; below a line across the page it is the foot.
        return lines.Length > 1 || foot.Exists(block => block is SourceBlock.Break) ? lines : [];
    }

    private static ReadRow<ClosingLine> Line(string label, SourceSpan content, SourceText source)
    {
        // A backslash at the end of a line is a line break of Markdown.
        var value = source.Text[content.End - 1] == '\\' ? source.Trim(content.Start, content.End - 1) : content;
        var line = source.Lines.LineAt(content.Start);
        return new ReadRow<ClosingLine>(new ClosingLine(label, value.In(source.Text)), [new SourceSpan(content.Start, 0), value], line);
    }
}
