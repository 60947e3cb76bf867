using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>What stands under the heading of an action: its attributes, its boxes, its texts.</summary>
internal sealed class ActionBody
{
    private readonly ImmutableArray<ReadBox>.Builder _boxes = ImmutableArray.CreateBuilder<ReadBox>();
    private readonly SectionTexts _texts;
    private readonly bool _hasLabels;
    private int _steps;
    private int _criteria;

    private ActionBody(SourceText source, IReadOnlyCollection<SourceBlock> content)
    {
        _texts = new SectionTexts(source);
        Attributes = [.. LabelledAttributes.In(content, source)];
        _hasLabels = !Attributes.IsEmpty;
    }

    internal ImmutableArray<AttributeEntry> Attributes { get; private set; }

    internal ImmutableArray<ReadBox> Boxes { get; private set; } = [];

    internal ImmutableArray<ReadSection> Sections { get; private set; } = [];

    internal static ActionBody Read(IReadOnlyCollection<SourceBlock> content, SourceText source)
    {
        var body = new ActionBody(source, content);
        foreach (var block in content) body.Add(block);
        body.Boxes = body._boxes.ToImmutable();
        body.Sections = body._texts.Close();
        return body;
    }

    private void Add(SourceBlock block)
    {
        switch (block)
        {
            case SourceBlock.Heading heading:
                _texts.Label = heading.Words.TrimEnd(':').TrimEnd();
                break;
            case SourceBlock.Paragraph paragraph:
                Add(paragraph);
                break;
            case SourceBlock.List { HasBoxes: true } list:
                Add(list);
                break;
            case SourceBlock.List list:
                foreach (var item in list.Items) Add(item);
                break;
            case SourceBlock.TableOf { Rows: var table }:
                Add(table);
                break;
            case SourceBlock.Break:
                _texts.EndRun();
                break;
            case SourceBlock.Code code:
                _texts.Add(code.Span);
                break;
            case SourceBlock.Other other:
                _texts.Add(other.Span);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Add(SourceBlock.Paragraph paragraph)
    {
        foreach (var part in paragraph.Parts)
        {
            if (IsAttribute(part))
            {
                _texts.Label = null;
                continue;
            }

            if (part.Label is { } label) _texts.Label = label;
            if (part.Content.Length > 0) _texts.Add(part.Content);
        }
    }

    /// <summary>What is an attribute is no text as well.</summary>
    private void Add(ListItem item)
    {
        if (item.Parts.Any(IsAttribute)) _texts.EndRun();
        else _texts.Add(item.Span);
    }

    private bool IsAttribute(LabelledText part) => _hasLabels && LabelledAttributes.IsOne(part);

    /// <summary>Items without a box among others with one are text under the same label.</summary>
    private void Add(SourceBlock.List list)
    {
        var section = _texts.Label ?? "";
        var kind = SectionLabels.ChecklistKindOf(section);
        foreach (var item in list.Items)
        {
            if (item.Boxes.IsEmpty) _texts.Add(item.Span);
            else _texts.EndRun();
            foreach (var box in item.Boxes) Add(box, kind, section);
        }

        _texts.EndRun();
    }

    private void Add(Box box, ChecklistKind kind, string section)
    {
        var number = kind == ChecklistKind.Step ? ++_steps : ++_criteria;
        _boxes.Add(new ReadBox(kind, number, section, box.Text, box.Done, box.BoxSpan, box.TextSpan));
    }

    /// <summary>The first table of attributes is the action's; a table of the plan that has no heading of its own is no part of it.</summary>
    private void Add(SourceTable table)
    {
        var isOfTheAction = Attributes.IsEmpty && AttributeTable.IsOne(table);
        if (isOfTheAction) Attributes = AttributeTable.Read(table);
        if (isOfTheAction || MilestoneTable.IsOne(table) || LevelTable.IsOne(table) || ResourceTable.IsOne(table)) _texts.EndRun();
        else _texts.Add(table.Span);
    }
}
