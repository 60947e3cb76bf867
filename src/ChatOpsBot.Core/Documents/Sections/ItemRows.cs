using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Gathers what is done or not outside the actions: rows with a status, and boxes under a heading that says what they are.</summary>
internal sealed class ItemRows(HashSet<ActionId> actions, SourceText source, List<ReadFinding> findings)
{
    private readonly ImmutableArray<ReadItem>.Builder _read = ImmutableArray.CreateBuilder<ReadItem>();
    private readonly Dictionary<ItemKind, int> _numbers = [];

    internal ImmutableArray<ReadItem> Read => _read.ToImmutable();

    internal void Add(PlanPart part, SourceTable table, TableColumns columns)
    {
        if (columns.Sort == TableSort.Gates && !AreGates(part, table, columns)) return;

        foreach (var row in columns.Rows(table, findings))
        {
            var item = columns.Sort switch
            {
                TableSort.Gates => Gate(row, columns),
                TableSort.Deliverables => Deliverable(row, columns),
                _ => Document(row, columns),
            };
            if (item is null) findings.Add(row.NotRead);
            else _read.Add(item);
        }
    }

    /// <param name="before">What stands over the list: its label may say more than the heading.</param>
    internal void AddBoxes(PlanPart part, SourceBlock.List list, SourceBlock? before)
    {
        var label = (before as SourceBlock.Paragraph)?.Parts is [.., { Label: { } words, Content.Length: 0 }] ? words : null;
        var kind = (label is null ? null : ItemHeadings.KindOf(label)) ?? part.Headings.Select(ItemHeadings.KindOf).FirstOrDefault(kind => kind is not null);
        var boxes = list.Items.SelectMany(item => item.Boxes);
        if (kind is null)
        {
            findings.Add(new ReadFinding(FindingKind.BoxesNotRead, LineOf(boxes.First()), label ?? part.Heading));
            return;
        }

        foreach (var box in boxes)
        {
            _read.Add(new ReadItem
            {
                Id = Next(kind.Value),
                Text = box.Text,
                TextSpan = box.TextSpan,
                Done = box.Done,
                StatusSpan = box.BoxSpan,
                Line = LineOf(box),
            });
        }
    }

    /// <summary>The same columns list the plan's own actions in some documents: those have ids, and are not gates.</summary>
    private bool AreGates(PlanPart part, SourceTable table, TableColumns columns) =>
        part.IsAbout("bloqu", "block", "gate", "prealable", "go")
        || !table.Body.Any(row => LeadingId.Read(columns.Text(row, 1)) is { } id && actions.Contains(id));

    private ReadItem? Gate(SourceRow row, TableColumns columns)
    {
        var priority = PriorityCell.Read(columns.Text(row, 0));
        return Item(ItemKind.Gate, row, columns, text: 1, status: 2, owner: 3, due: 4) is { } item
            ? item with { Priority = priority.Priority, PriorityWord = priority.Word, PrioritySpan = columns.Span(row, 0) }
            : null;
    }

    private ReadItem? Deliverable(SourceRow row, TableColumns columns) =>
        Item(ItemKind.Deliverable, row, columns, text: 0, status: 2, owner: 1, due: 3);

    private ReadItem? Document(SourceRow row, TableColumns columns) => Item(ItemKind.Document, row, columns, text: 0, status: 2) is { } item
        ? item with { Location = CellText.OrNull(columns.Text(row, 1)), LocationSpan = columns.Span(row, 1) }
        : null;

    private ReadItem? Item(ItemKind kind, SourceRow row, TableColumns columns, int text, int status, int owner = -1, int due = -1)
    {
        if (CellText.IsNone(columns.Text(row, text))) return null;

        var state = ItemStatusCell.Read(columns.Text(row, status));
        if (state is null) findings.Add(row.NotRead);
        return new ReadItem
        {
            Id = Next(kind),
            Text = columns.Text(row, text),
            TextSpan = columns.Span(row, text)!.Value,
            Owners = owner < 0 ? [] : OwnerCell.Read(columns.Text(row, owner)),
            OwnerSpan = owner < 0 ? null : columns.Span(row, owner),
            Due = due < 0 ? DueDate.None : DueDate.Read(CellText.OrNull(columns.Text(row, due))),
            DueSpan = due < 0 ? null : columns.Span(row, due),
            Done = state?.Done ?? false,
            BlockedReason = state?.BlockedReason,
            StatusSpan = columns.Span(row, status),
            Line = row.Line,
        };
    }

    private ItemId Next(ItemKind kind) => new(kind, _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1);

    private int LineOf(Box box) => source.Lines.LineAt(box.BoxSpan.Start);
}
