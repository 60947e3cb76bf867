using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>Makes an action of its heading and what stands under it.</summary>
internal sealed class ActionReader
{
    private readonly ActionHeading _heading;
    private readonly ActionBody _body;
    private readonly List<ReadFinding> _findings;

    private ActionReader(ActionHeading heading, ActionBody body, List<ReadFinding> findings)
    {
        _heading = heading;
        _body = body;
        _findings = findings;
    }

    internal static ReadAction Read(OutlineSection section, string? phase, SourceText source, List<ReadFinding> findings)
    {
        var reader = new ActionReader(section.Heading.Candidate!, ActionBody.Read(section.Content, source), findings);
        return reader.Read(section.Heading.Line, phase);
    }

    private ReadAction Read(int line, string? phase)
    {
        CheckId();
        // A row without its value says nothing, and looks as if it said that there is none.
        _findings.AddRange(_body.Attributes.Where(entry => !entry.Row.Reaches(1)).Select(entry => entry.Row.NotRead));
        var priority = PriorityCell.Read(Value(AttributeKind.Priority));
        var status = ReadStatus();
        var named = Find(AttributeKind.Title);
        var hasOwnTitle = _heading.Title.Length > 0 || named is null;
        return new ReadAction
        {
            Id = _heading.Id,
            Title = hasOwnTitle ? _heading.Title : named!.Value,
            TitleSpan = hasOwnTitle ? _heading.TitleSpan : named!.ValueSpan,
            Line = line,
            Phase = phase,
            Category = Value(AttributeKind.Category),
            Recommendation = Value(AttributeKind.Recommendation),
            Priority = priority.Priority,
            PriorityWord = priority.Word,
            Owners = OwnerCell.Read(Value(AttributeKind.Owner)),
            Due = DueDate.Read(Value(AttributeKind.Due)),
            EffortDays = EffortCell.Read(Value(AttributeKind.Effort)),
            Status = status.Status,
            BlockedReason = status.BlockedReason,
            IsIncomplete = IsIncomplete(hasOwnTitle ? _heading.Title : named!.Value),
            Attributes = [.. _body.Attributes.Select(entry => entry.Attribute)],
            Boxes = _body.Boxes,
            Sections = _body.Sections,
        };
    }

    /// <summary>The heading names the action; a row that contradicts it was copied from another.</summary>
    private void CheckId()
    {
        foreach (var (attribute, row) in _body.Attributes.Where(entry => entry.Attribute.Kind == AttributeKind.Id))
        {
            if (CellText.IsNone(attribute.Value) || (ActionId.TryParse(attribute.Value, out var id) && id == _heading.Id)) continue;
            _findings.Add(new ReadFinding(FindingKind.RowNotRead, row.Line, row.Text));
        }
    }

    private StatusCell ReadStatus()
    {
        var (attribute, row) = _body.Attributes.FirstOrDefault(entry => entry.Attribute.Kind == AttributeKind.Status);
        if (attribute is null || CellText.IsNone(attribute.Value) || CellText.HasPlaceholder(attribute.Value)) return OfBoxes(_body.Boxes);
        if (StatusCell.Read(attribute.Value) is { } status) return status;

        _findings.Add(new ReadFinding(FindingKind.RowNotRead, row.Line, row.Text));
        return OfBoxes(_body.Boxes);
    }

    /// <summary>The status that boxes show where nothing else says one.</summary>
    internal static StatusCell OfBoxes(int ticked, int count) =>
        new(ticked == 0 ? ActionStatus.ToDo : ticked == count ? ActionStatus.Done : ActionStatus.InProgress, null);

    private static StatusCell OfBoxes(ImmutableArray<ReadBox> boxes) => OfBoxes(boxes.Count(box => box.Done), boxes.Length);

    private bool IsIncomplete(string title) =>
        CellText.HasPlaceholder(title)
        || new[] { AttributeKind.Due, AttributeKind.Owner, AttributeKind.Priority, AttributeKind.Effort }
            .Any(kind => CellText.HasPlaceholder(Value(kind)));

    /// <summary>The first attribute of a kind that says something.</summary>
    private ReadAttribute? Find(AttributeKind kind)
    {
        foreach (var (attribute, _) in _body.Attributes)
            if (attribute.Kind == kind && !CellText.IsNone(attribute.Value)) return attribute;

        return null;
    }

    private string? Value(AttributeKind kind) => Find(kind)?.Value;
}
