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
    internal static PlanItem Reimported(int number, ReadItem next, PlanItem? live, ReadItem? last, ThreeWay merge)
    {
        var item = FromDocument(next);
        item.Number = number;
        if (live is null) return item;

        item.Version = live.Version + 1;
        var subject = new SubjectSnapshot(Plans.Subject.Of(item.Id), item.Id.ToString(), next.Text, item.Version);
        if (Takes(ChangedField.Status, Status(live.Done, live.BlockedReason), Status(last?.Done is true, last?.BlockedReason), Status(next.Done, next.BlockedReason)) is ImportSide.Chat)
            (item.Done, item.BlockedReason) = (live.Done, live.BlockedReason);
        if (live.BlockedReason is not null && next.BlockedReason is not null && !item.Done)
            item.BlockedReason = Takes(ChangedField.BlockedReason, live.BlockedReason, last?.BlockedReason, next.BlockedReason) is ImportSide.Chat ? live.BlockedReason : next.BlockedReason;
        if (Takes(ChangedField.Owners, FieldValue.Of(live.Owners), FieldValue.Of(last?.Owners ?? []), FieldValue.Of(next.Owners)) is ImportSide.Chat) item.Owners = live.Owners;
        if (Takes(ChangedField.Due, FieldValue.Of(live.Due), FieldValue.Of(last?.Due ?? DueDate.None), FieldValue.Of(next.Due)) is ImportSide.Chat) item.Due = live.Due;
        if (Takes(ChangedField.Priority, FieldValue.Of(live.Priority), FieldValue.Of(last?.Priority), FieldValue.Of(next.Priority)) is ImportSide.Chat) item.Priority = live.Priority;
        if (item.Priority != next.Priority) item.PriorityWord = null;
        return item;

        ImportSide Takes(ChangedField field, string? now, string? before, string? after) => merge.Side(subject, field, now, before, after);

        static string Status(bool done, string? reason) => FieldValue.Of(done ? ActionStatus.Done : reason is null ? ActionStatus.ToDo : ActionStatus.Blocked);
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
