using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A line of the Gantt drawing.</summary>
/// <param name="Weeks">From 1 and rising.</param>
/// <param name="Line">From 1.</param>
public sealed record ReadWeeks(ActionId Action, ImmutableArray<int> Weeks, int Line);

/// <summary>The template of the weekly report: what stands between its fences.</summary>
/// <param name="Text">Lines are parted by LF.</param>
/// <param name="Line">Its first line, from 1.</param>
public sealed record ReadTemplate(string Text, ImmutableArray<TemplateHeading> Headings, int Line);

/// <param name="Line">In the document, from 1.</param>
public sealed record TemplateHeading(int Level, string Words, int Line);

/// <summary>The drawing of a dashboard: where it stands, and what it claims, to be held against what is so.</summary>
public sealed record ReadDrawing
{
    /// <summary>The block with its fences.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The line of its opening fence, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Progress of the whole plan, 0 to 100; null when it gives none.</summary>
    public DrawnPercent? Global { get; init; }

    public ImmutableArray<DrawnMilestone> Milestones { get; init; } = [];

    public ImmutableArray<DrawnCount> Counts { get; init; } = [];

    public DrawnNext? Next { get; init; }

    public ImmutableArray<DrawnAlert> Alerts { get; init; } = [];
}

/// <param name="Line">From 1.</param>
public sealed record DrawnPercent(decimal Percent, int Line);

/// <param name="Percent">0 to 100; null when the drawing shows a bar without a figure.</param>
/// <param name="Line">From 1.</param>
public sealed record DrawnMilestone(MilestoneId Id, decimal? Percent, int Line);

/// <summary>How many actions are said to have a status.</summary>
/// <param name="Line">From 1.</param>
public sealed record DrawnCount(ActionStatus Status, int Count, int Line);

/// <summary>The action said to be due next.</summary>
/// <param name="When">The words beside or below it: "J+5"; null when there are none.</param>
/// <param name="Line">From 1.</param>
public sealed record DrawnNext(ActionId Action, string? When, int Line);

/// <param name="Line">From 1.</param>
public sealed record DrawnAlert(string Text, int Line);
