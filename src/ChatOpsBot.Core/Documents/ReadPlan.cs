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

    public required ImmutableArray<ReadAction> Actions { get; init; }

    public ImmutableArray<ReadMilestone> Milestones { get; init; } = [];

    public ImmutableArray<ReadLevel> Levels { get; init; } = [];

    public ImmutableArray<ReadResource> Resources { get; init; } = [];

    /// <summary>What was not understood, in the order of the document.</summary>
    public ImmutableArray<ReadFinding> Findings { get; init; } = [];
}

/// <summary>What a row of an action's attribute table is about.</summary>
public enum AttributeKind
{
    Id,
    Title,
    Category,
    Recommendation,
    Priority,
    Owner,
    Due,
    Effort,
    Status,
    Other,
}

/// <summary>A row of an attribute table: its label, its value as plain text, and where the value stands.</summary>
public sealed record ReadAttribute(AttributeKind Kind, string Label, string Value, SourceSpan ValueSpan);

/// <summary>A box and its text. <paramref name="BoxSpan"/> covers the three characters <c>[ ]</c>.</summary>
/// <param name="Number">From 1, within its kind and action.</param>
public sealed record ReadBox(ChecklistKind Kind, int Number, string Section, string Text, bool Done, SourceSpan BoxSpan, SourceSpan TextSpan);

/// <summary>What a named text under an action is about.</summary>
public enum SectionKind
{
    Description,
    Risks,
    Rollback,
    Other,
}

/// <summary>A named text under an action, without its heading; Markdown as written, lines trimmed at their end.</summary>
public sealed record ReadSection(SectionKind Kind, string Heading, string Text, SourceSpan Span);

/// <summary>An action item as its document says it.</summary>
public sealed record ReadAction
{
    public required ActionId Id { get; init; }

    public required string Title { get; init; }

    public required SourceSpan TitleSpan { get; init; }

    /// <summary>The line of its heading, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The heading it stands under, without its number: "Actions Immédiates (J0 - J7)".</summary>
    public string? Phase { get; init; }

    public string? Category { get; init; }

    public string? Recommendation { get; init; }

    public Priority? Priority { get; init; }

    /// <summary>The word beside the priority: "Critique".</summary>
    public string? PriorityWord { get; init; }

    /// <summary>Persons or roles; empty when the cell is <c>-</c>.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    public DueDate Due { get; init; }

    /// <summary>Estimated effort in person-days; null when the document gives none.</summary>
    public decimal? EffortDays { get; init; }

    /// <summary>The status the document gives, or the one its boxes show: all ticked is done, some are in progress.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>Why it is blocked, where the status cell says so after a dash.</summary>
    public string? BlockedReason { get; init; }

    /// <summary>Still made of <c>${PLACEHOLDERS}</c>: shown, counted apart, nobody is reminded.</summary>
    public bool IsIncomplete { get; init; }

    public ImmutableArray<ReadAttribute> Attributes { get; init; } = [];

    public ImmutableArray<ReadBox> Boxes { get; init; } = [];

    public ImmutableArray<ReadSection> Sections { get; init; } = [];
}

/// <summary>A milestone with its actions' ids written out.</summary>
public sealed record ReadMilestone(
    MilestoneId Id, string Title, DueDate Date, ImmutableArray<ActionId> Actions, string? SuccessCriterion, int Line);

/// <summary>An escalation level with its response time (a span of time; which clock it runs on is a setting).</summary>
public sealed record ReadLevel(LevelId Id, string ProblemType, string? Contact, TimeSpan? ResponseTime, int Line);

/// <summary>A role, who fills it (null when nobody is named), and the actions it is given.</summary>
public sealed record ReadResource(string? Person, string Role, string? Availability, ImmutableArray<ActionId> Actions, int Line);

/// <summary>Something in the document that was not understood, or that cannot be right.</summary>
/// <param name="Line">From 1.</param>
public sealed record ReadFinding(FindingKind Kind, int Line, string Detail);

public enum FindingKind
{
    /// <summary>Lines of pipes that are no table, usually because text follows directly under it.</summary>
    TableNotRead,

    /// <summary>A row whose id, level or delay could not be read. The detail is the row's text.</summary>
    RowNotRead,

    /// <summary>A milestone or resource names an action that the plan does not have. The detail is the id.</summary>
    UnknownAction,

    /// <summary>Characters that a wrong decoding destroyed were put right. The detail is their number.</summary>
    CharactersRepaired,

    /// <summary>Destroyed characters that could not be put right. The detail is the line's text.</summary>
    CharactersLost,
}
