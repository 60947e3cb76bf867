using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A document as text, as lines and as the blocks of its Markdown, with every table read once.</summary>
internal sealed class SourceDocument
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UsePreciseSourceLocation().Build();

    private readonly Dictionary<Table, SourceTable> _tables;

    private SourceDocument(string text, MarkdownDocument blocks)
    {
        Text = text;
        Blocks = blocks;
        Lines = new LineIndex(text);
        _tables = blocks.Descendants<Table>().ToDictionary(table => table, table => SourceTable.Of(table, this));
    }

    internal string Text { get; }

    internal LineIndex Lines { get; }

    internal MarkdownDocument Blocks { get; }

    /// <summary>In the order of the document.</summary>
    internal IEnumerable<SourceTable> Tables => _tables.Values;

    internal SourceTable Read(Table table) => _tables[table];

    /// <summary>Parses the text; null when it is nested more deeply than Markdig reads.</summary>
    internal static SourceDocument? Parse(string text)
    {
        try
        {
            return new SourceDocument(text, Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException tooDeep) when (tooDeep.GetType() == typeof(ArgumentException))
        {
            // Markdig has no other way to say it: https://github.com/xoofx/markdig/blob/master/src/Markdig/Helpers/ThrowHelper.cs
            return null;
        }
    }

    /// <summary>The part of a span between the white space at its ends.</summary>
    internal SourceSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return new SourceSpan(start, end - start);
    }
}
