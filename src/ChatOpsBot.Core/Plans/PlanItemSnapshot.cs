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
