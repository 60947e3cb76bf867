using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>Makes an action of its heading and what stands under it.</summary>
internal sealed class ActionReader
{
    private readonly ActionBody? _body;
    private readonly ImmutableArray<AttributeEntry> _entries;
    private readonly List<ReadFinding> _findings;

    private ActionReader(ActionBody? body, IEnumerable<ActionRow> rows, List<ReadFinding> findings)
    {
        _body = body;
        _entries = [.. body?.Attributes ?? [], .. rows.SelectMany(row => row.Entries)];
        _findings = findings;
    }

    /// <param name="rows">What tables elsewhere say of it: what its own section says comes first.</param>
    internal static ReadAction Read(OutlineSection section, string? phase, IEnumerable<ActionRow> rows, SourceText source, List<ReadFinding> findings)
    {
        var heading = section.Heading.Candidate!;
        var reader = new ActionReader(ActionBody.Read(section.Content, source), rows, findings);
        return reader.Read(heading.Id, heading.Title, heading.TitleSpan, section.Heading.Line, phase);
    }

    /// <summary>An action that has rows alone.</summary>
    internal static ReadAction Read(IEnumerable<ActionRow> rows, List<ReadFinding> findings)
    {
        var titled = rows.FirstOrDefault(row => row.Title.Length > 0) ?? rows.First();
        return new ActionReader(null, rows, findings).Read(titled.Id, titled.Title, titled.TitleSpan, rows.First().Line, titled.Phase);
    }

    private ReadAction Read(ActionId id, string title, SourceSpan titleSpan, int line, string? phase)
    {
        CheckId(id);
        // A row without its value says nothing, and looks as if it said that there is none.
        _findings.AddRange(_entries.Where(entry => entry.IsCutShort).DistinctBy(entry => entry.Line).Select(entry => entry.NotRead));
        var priority = PriorityCell.Read(Value(AttributeKind.Priority));
        var status = ReadStatus();
        var named = Find(AttributeKind.Title);
        var hasOwnTitle = title.Length > 0 || named is null;
        return new ReadAction
        {
            Id = id,
            Title = hasOwnTitle ? title : named!.Value,
            TitleSpan = hasOwnTitle ? titleSpan : named!.ValueSpan,
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
            IsIncomplete = IsIncomplete(hasOwnTitle ? title : named!.Value),
            Attributes = [.. _entries.Select(entry => entry.Attribute)],
            Boxes = Boxes,
            Sections = _body?.Sections ?? [],
        };
    }

    /// <summary>The heading names the action; a row that contradicts it was copied from another.</summary>
    private void CheckId(ActionId own)
    {
        foreach (var entry in (_body?.Attributes ?? []).Where(entry => entry.Kind == AttributeKind.Id))
        {
            if (CellText.IsNone(entry.Value) || (ActionId.TryParse(entry.Value, out var id) && id == own)) continue;
            _findings.Add(entry.NotRead);
        }
    }

    private ImmutableArray<ReadBox> Boxes => _body?.Boxes ?? [];

    private StatusCell ReadStatus()
    {
        foreach (var entry in _entries.Where(entry => entry.Kind == AttributeKind.Status && !CellText.IsNone(entry.Value) && !CellText.HasPlaceholder(entry.Value)))
        {
            if (StatusCell.Read(entry.Value) is { } status) return status;
            _findings.Add(entry.NotRead);
        }

        return OfBoxes(Boxes);
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
        foreach (var entry in _entries)
            if (entry.Kind == kind && !CellText.IsNone(entry.Value)) return entry.Attribute;

        return null;
    }

    private string? Value(AttributeKind kind) => Find(kind)?.Value;
}
