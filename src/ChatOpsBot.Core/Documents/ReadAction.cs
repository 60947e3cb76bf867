using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

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

    /// <summary>The weeks the Gantt drawing plans it in, from 1 and rising; empty when there is none.</summary>
    public ImmutableArray<int> Weeks { get; init; } = [];
}
