using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A document as its text and its blocks. Nothing beyond this folder knows the library that parses Markdown.</summary>
internal sealed class SourceDocument
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UsePreciseSourceLocation().Build();

    private readonly BlockReader _reader;
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();

    private SourceDocument(SourceText source)
    {
        Source = source;
        _reader = new BlockReader(source);
    }

    internal SourceText Source { get; }

    internal ImmutableArray<SourceBlock> Blocks { get; private set; } = [];

    /// <summary>Wherever they stand, in the order of the document.</summary>
    internal IReadOnlyList<SourceTable> Tables => _reader.Tables;

    /// <summary>By line from 1: whether it belongs to a table, to code or to HTML.</summary>
    internal IReadOnlyList<bool> IsAccountedFor => _reader.IsAccountedFor;

    /// <summary>Parses the text; null when it is nested more deeply than Markdig reads, or tangled.</summary>
    /// <param name="partLength">Parsing part by part keeps the syntax tree of a long document small; the result is the same.</param>
    /// <param name="fewMarks">With more marks of emphasis than this in the rows of a part they are parsed cell by cell; the result is the same.</param>
    /// <param name="progress">Told after each part, in percent of the text.</param>
    internal static SourceDocument? Parse(string text, int partLength = DocumentParts.UsualLength, int fewMarks = MarkedRows.Few, IProgress<int>? progress = null)
    {
        if (TangledText.IsIn(text)) return null;

        var document = new SourceDocument(new SourceText(text));
        try
        {
            document.ReadParts(new DocumentParts(text, partLength), fewMarks, progress);
        }
        catch (ArgumentException tooDeep) when (tooDeep.GetType() == typeof(ArgumentException))
        {
            // Markdig's only way to say so: https://github.com/xoofx/markdig/blob/master/src/Markdig/Helpers/ThrowHelper.cs
            return null;
        }

        return document;
    }

    private void ReadParts(DocumentParts parts, int fewMarks, IProgress<int>? progress)
    {
        var start = 0;
        while (start < Source.Text.Length)
        {
            var (part, end) = ParsePart(parts, start, fewMarks);
            _blocks.AddRange(_reader.Read(part));
            start = end;
            progress?.Report((int)(100L * end / Source.Text.Length));
        }

        Blocks = _blocks.ToImmutable();
    }

    /// <summary>A part that ends within a block of code or HTML was cut at no heading: it is parsed again with at least twice of its text.</summary>
    private (MarkdownDocument Part, int End) ParsePart(DocumentParts parts, int start, int fewMarks)
    {
        var length = parts.Length;
        while (true)
        {
            var end = parts.EndOf(start, length);
            var text = Source.Text[start..end];
            var part = MarkedRows.Parse(text, Pipeline, fewMarks) ?? Markdown.Parse(text, Pipeline);
            if (end == Source.Text.Length || part.LastChild is not (FencedCodeBlock { ClosingFencedCharCount: 0 } or HtmlBlock))
            {
                Place(part, start, end);
                return (part, end);
            }

            length = 2 * (end - start);
        }
    }

    /// <summary>Makes the spans of a part count from the start of the text. Markdig lets that of an unclosed block run past its end.</summary>
    private static void Place(MarkdownDocument part, int start, int end)
    {
        foreach (var item in part.Descendants())
        {
            // An empty cell has no place, and is given one from its row.
            if (item.Span.Length > 0)
                item.Span = new Markdig.Syntax.SourceSpan(Math.Min(item.Span.Start + start, end), Math.Min(item.Span.End + start, end - 1));
        }
    }
}
