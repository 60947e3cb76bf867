using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A plan as its document says it, with the place of everything that can change.</summary>
public sealed record ReadPlan
{
    public required PlanText Source { get; init; }

    public required string Title { get; init; }

    /// <summary>The language the document is written in, by its labels.</summary>
    public required Language Language { get; init; }

    /// <summary>J0 where the document names it; the real ones seldom do.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Where that day stands; null when no day does.</summary>
    public SourceSpan? StartSpan { get; init; }

    public required ImmutableArray<ReadAction> Actions { get; init; }

    public ImmutableArray<ReadMilestone> Milestones { get; init; } = [];

    public ImmutableArray<ReadLevel> Levels { get; init; } = [];

    public ImmutableArray<ReadResource> Resources { get; init; } = [];

    /// <summary>What stands in tables and lists of its own and is done or not: gate items, deliverables, closing criteria.</summary>
    public ImmutableArray<ReadItem> Items { get; init; } = [];

    public ImmutableArray<ReadGoNoGo> GoNoGo { get; init; } = [];

    public ImmutableArray<ReadMeasure> Measures { get; init; } = [];

    public ImmutableArray<ReadRisk> Risks { get; init; } = [];

    public ImmutableArray<ReadRow<TopPriority>> TopPriorities { get; init; } = [];

    public ImmutableArray<ReadRow<CategoryEffort>> CategoryEfforts { get; init; } = [];

    public ImmutableArray<ReadRow<Cadence>> Cadences { get; init; } = [];

    public ImmutableArray<ReadRow<Audience>> Audiences { get; init; } = [];

    public ImmutableArray<ReadRow<PlanDashboard>> Dashboards { get; init; } = [];

    /// <summary>The labelled lines at the foot of the document.</summary>
    public ImmutableArray<ReadRow<ClosingLine>> ClosingLines { get; init; } = [];

    /// <summary>The lines of the Gantt drawing, in its order.</summary>
    public ImmutableArray<ReadWeeks> PlannedWeeks { get; init; } = [];

    public ReadTemplate? ReportTemplate { get; init; }

    public ReadDrawing? Drawing { get; init; }

    /// <summary>What was not understood, in the order of the document.</summary>
    public ImmutableArray<ReadFinding> Findings { get; init; } = [];
}
