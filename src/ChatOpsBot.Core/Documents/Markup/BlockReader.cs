using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>Turns a syntax tree into blocks, and notes every table and every line that is accounted for.</summary>
internal sealed class BlockReader(SourceText source)
{
    private readonly Dictionary<Table, SourceTable> _tablesOfPart = [];
    private readonly List<SourceTable> _tables = [];
    private readonly bool[] _isAccountedFor = new bool[source.Lines.Count + 1];

    internal IReadOnlyList<SourceTable> Tables => _tables;

    internal IReadOnlyList<bool> IsAccountedFor => _isAccountedFor;

    internal IEnumerable<SourceBlock> Read(MarkdownDocument part)
    {
        _tablesOfPart.Clear();
        foreach (var block in part.Descendants<Block>())
        {
            if (block is Table or CodeBlock or HtmlBlock && block.Span.Length > 0) AccountFor(block);
            if (block is not Table table) continue;

            _tables.Add(SourceTable.Of(table, source));
            _tablesOfPart.Add(table, _tables[^1]);
        }

        return part.Select((block, index) => Read(block, next: index + 1 < part.Count ? part[index + 1] : null)).OfType<SourceBlock>();
    }

    private void AccountFor(Block block)
    {
        var last = source.Lines.LineAt(block.Span.End);
        for (var line = source.Lines.LineAt(block.Span.Start); line <= last; line++) _isAccountedFor[line] = true;
    }

    /// <summary>Null for what says nothing to a reader.</summary>
    private SourceBlock? Read(Block block, Block? next) => block switch
    {
        HeadingBlock heading => Read(heading),
        ParagraphBlock paragraph => new SourceBlock.Paragraph([.. LabelledText.In(paragraph, source, isOverList: next is ListBlock)]),
        ListBlock list => new SourceBlock.List([.. list.OfType<ListItemBlock>().Select(Read)]),
        Table table => new SourceBlock.TableOf(_tablesOfPart[table]),
        FencedCodeBlock { Span.Length: > 0 } code => Read(code),
        ThematicBreakBlock => new SourceBlock.Break(),
        HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup => null,
        _ => new SourceBlock.Other(source.Trim(block.Span.Start, block.Span.End + 1)),
    };

    private SourceBlock.Heading Read(HeadingBlock heading)
    {
        var plain = PlainText.Of(heading.Inline, source.Text);
        var candidate = ActionHeading.Of(plain, heading.Inline?.LastChild?.Span.End + 1 ?? heading.Span.End + 1, source);
        return new SourceBlock.Heading(heading.Level, plain.Words.Trim(), candidate, source.Lines.LineAt(heading.Span.Start), source.Lines.LineAt(heading.Span.End));
    }

    private SourceBlock.Code Read(FencedCodeBlock code)
    {
        var span = source.Trim(code.Span.Start, code.Span.End + 1);
        var last = source.Lines.LineAt(Math.Max(span.Start, span.End - 1));
        var isClosed = code.ClosingFencedCharCount > 0;
        var lines = new FencedLines(code.Info ?? "", source.Lines.LineAt(span.Start) + 1, isClosed ? last - 1 : last, source);
        return new SourceBlock.Code(span, lines);
    }

    private ListItem Read(ListItemBlock item) => new(
        source.Trim(item.Span.Start, item.Span.End + 1),
        Box.In(item, source),
        LabelledText.In(item, source));
}
