using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Which actions are asked for. Values of one kind widen (P0 or P1), kinds narrow (P1 and open).</summary>
public sealed record ActionFilter
{
    public static readonly ActionFilter All = new();

    public ImmutableArray<Priority> Priorities { get; init; } = [];

    public ImmutableArray<ActionStatus> Statuses { get; init; } = [];

    /// <summary>Neither done nor archived.</summary>
    public bool OpenOnly { get; init; }

    public bool OverdueOnly { get; init; }

    /// <summary>Without an owner.</summary>
    public bool UnownedOnly { get; init; }

    /// <summary>Still made of placeholders.</summary>
    public bool IncompleteOnly { get; init; }

    /// <summary>Owner names or roles as typed; matched on folded words.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    public ImmutableArray<MilestoneId> Milestones { get; init; } = [];

    /// <summary>Due on this day or later, in the plan's zone.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due on this day or earlier, in the plan's zone.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Other words: each must stand in the title, the category, the recommendations or the phase, accents and case aside.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}
