using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A box or row that is done or not, outside the actions. The spans of what its section has no column for are null.</summary>
public sealed record ReadItem
{
    /// <summary>Numbered from 1 within its kind, in the order of the document.</summary>
    public required ItemId Id { get; init; }

    public required string Text { get; init; }

    public required SourceSpan TextSpan { get; init; }

    public Priority? Priority { get; init; }

    public string? PriorityWord { get; init; }

    public SourceSpan? PrioritySpan { get; init; }

    /// <summary>Persons or roles; empty when the cell is <c>-</c>.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    public SourceSpan? OwnerSpan { get; init; }

    public DueDate Due { get; init; }

    public SourceSpan? DueSpan { get; init; }

    /// <summary>Where a document is kept.</summary>
    public string? Location { get; init; }

    public SourceSpan? LocationSpan { get; init; }

    public bool Done { get; init; }

    /// <summary>Why it is blocked; null when it is not.</summary>
    public string? BlockedReason { get; init; }

    /// <summary>The three characters <c>[ ]</c> of a list, or the words or sign of a status cell.</summary>
    public SourceSpan? StatusSpan { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }
}
