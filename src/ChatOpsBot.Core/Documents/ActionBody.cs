using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents;

/// <summary>What stands under the heading of an action: its attributes, its boxes, its texts.</summary>
internal sealed class ActionBody
{
    private readonly SourceDocument _document;
    private readonly ImmutableArray<ReadBox>.Builder _boxes = ImmutableArray.CreateBuilder<ReadBox>();
    private readonly SectionTexts _texts;
    private int _steps;
    private int _criteria;

    private ActionBody(SourceDocument document)
    {
        _document = document;
        _texts = new SectionTexts(document);
    }

    /// <summary>With the row each of them stands in.</summary>
    internal ImmutableArray<(ReadAttribute Attribute, SourceRow Row)> Attributes { get; private set; } = [];

    internal ImmutableArray<ReadBox> Boxes { get; private set; } = [];

    internal ImmutableArray<ReadSection> Sections { get; private set; } = [];

    internal static ActionBody Read(IReadOnlyList<Block> content, SourceDocument document)
    {
        var body = new ActionBody(document);
        for (var index = 0; index < content.Count; index++)
            body.Add(content[index], index + 1 < content.Count ? content[index + 1] : null);

        body.Boxes = body._boxes.ToImmutable();
        body.Sections = body._texts.Close();
        return body;
    }

    private void Add(Block block, Block? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _texts.Label = PlainText.Of(heading.Inline, _document.Text).Words.Trim().TrimEnd(':').TrimEnd();
                break;
            case Table table when Attributes.IsEmpty && AttributeTable.IsOne(_document.Read(table)):
                _texts.EndRun();
                Attributes = AttributeTable.Read(_document.Read(table));
                break;
            case Table table when IsOfThePlan(_document.Read(table)):
                _texts.EndRun();
                break;
            case ListBlock list when BoxList.In(list, _document).Any():
                Add(list);
                break;
            case ParagraphBlock paragraph:
                Add(paragraph, isOverList: next is ListBlock);
                break;
            case ThematicBreakBlock:
                _texts.EndRun();
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup:
                break;
            default:
                _texts.Add(block.Span.Start, block.Span.End + 1);
                break;
        }
    }

    /// <summary>Without a heading of its own such a table stands under the last action, and is still no part of it.</summary>
    private static bool IsOfThePlan(SourceTable table) => MilestoneTable.IsOne(table) || LevelTable.IsOne(table) || ResourceTable.IsOne(table);

    private void Add(ParagraphBlock paragraph, bool isOverList)
    {
        foreach (var part in LabelledText.In(paragraph, _document, isOverList))
        {
            if (part.Label is { } label) _texts.Label = label;
            if (part.Content.Length > 0) _texts.Add(part.Content.Start, part.Content.End);
        }
    }

    /// <summary>Items without a box among others with one are text under the same label.</summary>
    private void Add(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var boxes = BoxList.In(item, _document).ToList();
            if (boxes.Count > 0) _texts.EndRun();
            else _texts.Add(item.Span.Start, item.Span.End + 1);
            foreach (var box in boxes) Add(box);
        }

        _texts.EndRun();
    }

    private void Add(Box box)
    {
        var section = _texts.Label ?? "";
        var kind = SectionLabels.ChecklistKindOf(section);
        var number = kind == Plans.ChecklistKind.Step ? ++_steps : ++_criteria;
        _boxes.Add(new ReadBox(kind, number, section, box.Text, box.Done, box.BoxSpan, box.TextSpan));
    }
}
