using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>Something tracked beside the actions, as it stands now: a gate item, a deliverable, a point of attention.</summary>
public sealed class PlanItem
{
    private PlanItem() { }

    public ItemKind Kind { get; private set; }

    /// <summary>From 1 within its kind and plan.</summary>
    public int Number { get; private set; }

    public ItemId Id => new(Kind, Number);

    /// <summary>Raised with every change of the item.</summary>
    public long Version { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Where a document is kept.</summary>
    public string? Location { get; private set; }

    public Priority? Priority { get; private set; }

    public string? PriorityWord { get; private set; }

    public List<string> Owners { get; private set; } = [];

    public DueDate Due { get; private set; }

    public bool Done { get; private set; }

    /// <summary>Null while it is not blocked.</summary>
    public string? BlockedReason { get; private set; }

    /// <summary>The id of the action or risk it is about: <c>ACT-004</c>.</summary>
    public string? Subject { get; private set; }

    /// <summary>UTC; null for what the document says.</summary>
    public DateTimeOffset? RaisedAt { get; private set; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static PlanItem New(NewItem raised) => new()
    {
        Kind = raised.Id.Kind,
        Number = raised.Id.Number,
        Version = 1,
        Text = raised.Text,
        Subject = raised.About,
        RaisedAt = raised.At,
    };

    /// <summary>Writes one value. <see cref="PlanItemSnapshot"/> does the same to a snapshot.</summary>
    /// <param name="at">UTC.</param>
    public void Apply(FieldChange change, DateTimeOffset at)
    {
        switch (change.Field)
        {
            case ChangedField.Status:
                Done = FieldValue.Status(change.New) is ActionStatus.Done;
                EndedAt = Done && RaisedAt is not null ? at : null;
                break;
            case ChangedField.BlockedReason: BlockedReason = change.New; break;
            case ChangedField.Owners: Owners = [.. FieldValue.Owners(change.New)]; break;
            case ChangedField.Due: Due = DueDate.Read(change.New); break;
            case ChangedField.Priority:
                Priority = FieldValue.Priority(change.New);
                PriorityWord = null;
                break;
        }
    }

    /// <summary>The item as a newer document has it, under the number it had, with what was changed in chat since the last one.</summary>
    internal static PlanItem Reimported(int number, ReadItem next, PlanItem? live, ReadItem? last)
    {
        var item = FromDocument(next);
        item.Number = number;
        if (live is null) return item;

        item.Version = live.Version + 1;
        item.Done = Reimport.Value(live.Done, last?.Done ?? false, next.Done);
        item.BlockedReason = item.Done ? null : Reimport.Value(live.BlockedReason, last?.BlockedReason, next.BlockedReason);
        item.Owners = live.Owners.SequenceEqual(last?.Owners ?? []) ? [.. next.Owners] : live.Owners;
        item.Due = Reimport.Value(live.Due, last?.Due ?? DueDate.None, next.Due);
        item.Priority = Reimport.Value(live.Priority, last?.Priority, next.Priority);
        if (item.Priority != next.Priority) item.PriorityWord = null;
        return item;
    }

    internal static PlanItem FromDocument(ReadItem read) => new()
    {
        Kind = read.Id.Kind,
        Number = read.Id.Number,
        Version = 1,
        Text = read.Text,
        Location = read.Location,
        Priority = read.Priority,
        PriorityWord = read.PriorityWord,
        Owners = [.. read.Owners],
        Due = read.Due,
        Done = read.Done,
        BlockedReason = read.BlockedReason,
    };
}
