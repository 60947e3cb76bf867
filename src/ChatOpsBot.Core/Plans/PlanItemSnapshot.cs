using System.Collections.Immutable;

namespace ChatOpsBot.Core.Plans;

/// <summary>A tracked item in one version of its plan.</summary>
public sealed record PlanItemSnapshot
{
    public required ItemId Id { get; init; }

    public required long Version { get; init; }

    public required string Text { get; init; }

    public string? Location { get; init; }

    public Priority? Priority { get; init; }

    public string? PriorityWord { get; init; }

    public ImmutableArray<string> Owners { get; init; } = [];

    public DueDate Due { get; init; }

    /// <summary>The day it is due; null while the plan names none or J0 is unknown.</summary>
    public DateOnly? DueDay { get; init; }

    public bool Done { get; init; }

    /// <summary>Null while it is not blocked.</summary>
    public string? BlockedReason { get; init; }

    public string? Subject { get; init; }

    public DateTimeOffset? RaisedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Derived: done, blocked, or to do.</summary>
    public ActionStatus Status => Done ? ActionStatus.Done : BlockedReason is null ? ActionStatus.ToDo : ActionStatus.Blocked;

    internal static PlanItemSnapshot Of(NewItem raised) => new()
    {
        Id = raised.Id,
        Version = 1,
        Text = raised.Text,
        Subject = raised.About,
        RaisedAt = raised.At,
    };

    /// <summary>This item with one value written, as <see cref="PlanItem.Apply"/> writes it; the version is the caller's.</summary>
    internal PlanItemSnapshot With(FieldChange change, DateOnly? start, DateTimeOffset at) => change.Field switch
    {
        ChangedField.Status => FieldValue.Status(change.New) is ActionStatus.Done
            ? this with { Done = true, EndedAt = RaisedAt is not null ? at : null }
            : this with { Done = false, EndedAt = null },
        ChangedField.BlockedReason => this with { BlockedReason = change.New },
        ChangedField.Owners => this with { Owners = [.. FieldValue.Owners(change.New)] },
        ChangedField.Due => this with { Due = DueDate.Read(change.New), DueDay = DueDate.Read(change.New).Resolve(start) },
        ChangedField.Priority => this with { Priority = FieldValue.Priority(change.New), PriorityWord = null },
        _ => this,
    };

    /// <summary>Neither done nor ended.</summary>
    public bool IsOpen => !Done && EndedAt is null;

    internal static PlanItemSnapshot Of(PlanItem item, DateOnly? start) => new()
    {
        Id = item.Id,
        Version = item.Version,
        Text = item.Text,
        Location = item.Location,
        Priority = item.Priority,
        PriorityWord = item.PriorityWord,
        Owners = [.. item.Owners],
        Due = item.Due,
        DueDay = item.Due.Resolve(start),
        Done = item.Done,
        BlockedReason = item.BlockedReason,
        Subject = item.Subject,
        RaisedAt = item.RaisedAt,
        EndedAt = item.EndedAt,
    };
}
