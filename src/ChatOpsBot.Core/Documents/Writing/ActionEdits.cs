using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>What changes in the text for an action that stands in it.</summary>
internal sealed class ActionEdits(CellMap cells, AuthorsHand hand, AttributeRows rows, DateOnly? start)
{
    /// <param name="fields">Those that differ.</param>
    internal IEnumerable<TextEdit> For(ReadAction read, ActionSnapshot live, IReadOnlySet<ChangedField> fields)
    {
        var edits = new List<TextEdit>();
        var missing = new List<(AttributeKind, string)>();
        if (fields.Contains(ChangedField.Title)) edits.Add(Title(read.TitleSpan, live.Title));
        if (fields.Contains(ChangedField.Priority))
            Write(read, AttributeKind.Priority, _ => hand.Priority(live.Priority, ofItems: false), (one, other) => PriorityCell.Read(one) == PriorityCell.Read(other), edits, missing);
        if (fields.Contains(ChangedField.Owners))
            Write(read, AttributeKind.Owner, old => hand.Owners.Write(live.Owners, old), (one, other) => OwnerCell.Read(one).SequenceEqual(OwnerCell.Read(other)), edits, missing);
        if (fields.Contains(ChangedField.Due))
            Write(read, AttributeKind.Due, old => hand.Dates.Write(live.Due, old), (one, other) => Differences.IsSame(DueDate.Read(one), DueDate.Read(other), start), edits, missing);
        if (fields.Contains(ChangedField.Status)) WriteStatus(read, live, edits, missing);
        return edits.Concat(rows.Add(read, missing));
    }

    internal static TextEdit Tick(SourceSpan box, char mark) => new(new SourceSpan(box.Start + 1, 1), mark.ToString());

    private TextEdit Title(SourceSpan place, string title) =>
        cells.Of(place) is { } cell ? cell.Fill(Escaped.ForCell(title)) : new TextEdit(place, Escaped.ForHeading(title));

    /// <summary>The boxes say enough where the document leaves the status to them.</summary>
    private void WriteStatus(ReadAction read, ActionSnapshot live, List<TextEdit> edits, List<(AttributeKind, string)> missing)
    {
        var ticked = live.Steps.Concat(live.Criteria).ToDictionary(box => (box.Id.Kind, box.Id.Number), box => box.Done);
        var done = read.Boxes.Select(box => ticked.GetValueOrDefault((box.Kind, box.Number), box.Done)).ToList();
        edits.AddRange(read.Boxes.Zip(done).Where(box => box.First.Done != box.Second).Select(box => Tick(box.First.BoxSpan, box.Second ? hand.Tick : ' ')));
        if (Said(read, done) is var said && said.Status == live.Status && (live.Status is not ActionStatus.Blocked || said.BlockedReason == live.BlockedReason)) return;

        var reason = live.Status is ActionStatus.Blocked ? live.BlockedReason : null;
        Write(read, AttributeKind.Status, old => hand.Actions.Write(live.Status, reason, old), (one, other) => StatusCell.Read(one) == StatusCell.Read(other), edits, missing);
    }

    private static StatusCell Said(ReadAction read, List<bool> done) =>
        First(read, AttributeKind.Status) is { } cell && !CellText.HasPlaceholder(cell.Value) && StatusCell.Read(cell.Value) is { } status
            ? status
            : ActionReader.OfBoxes(done.Count(box => box), done.Count);

    /// <summary>Wherever the document says the same of it; a row more where it says nothing.</summary>
    private void Write(
        ReadAction read, AttributeKind kind, Func<string?, string> write, Func<string, string, bool> isSame, List<TextEdit> edits, List<(AttributeKind, string)> missing)
    {
        var of = read.Attributes.Where(attribute => attribute.Kind == kind).ToList();
        if ((First(read, kind) ?? of.FirstOrDefault()) is not { } first)
        {
            missing.Add((kind, write(null)));
            return;
        }

        var places = of.Where(attribute => attribute == first || (!CellText.IsNone(attribute.Value) && isSame(attribute.Value, first.Value)));
        edits.AddRange(places.Select(place => Fill(place, kind, write(place.Value))));
    }

    /// <summary>A status and a priority bring the marks they are written with elsewhere.</summary>
    private TextEdit Fill(ReadAttribute place, AttributeKind kind, string raw)
    {
        if (cells.Of(place.ValueSpan) is not { } cell) return new TextEdit(place.ValueSpan, place.ValueSpan.Length == 0 ? $" {raw}" : raw);
        return kind is AttributeKind.Status or AttributeKind.Priority && raw.Contains('*', StringComparison.Ordinal) ? cell.Replace(raw) : cell.Fill(raw);
    }

    private static ReadAttribute? First(ReadAction read, AttributeKind kind) =>
        read.Attributes.FirstOrDefault(attribute => attribute.Kind == kind && !CellText.IsNone(attribute.Value));
}
