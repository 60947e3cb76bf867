using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A risk, and what its plan of contingency says, which may stand in a table of its own.</summary>
public sealed record ReadRisk
{
    public required RiskId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>As the plan words it: "Moyenne".</summary>
    public string? Probability { get; init; }

    public SourceSpan? ProbabilitySpan { get; init; }

    /// <summary>As the plan words it: "Élevé".</summary>
    public string? Impact { get; init; }

    public SourceSpan? ImpactSpan { get; init; }

    public string? Mitigation { get; init; }

    public SourceSpan? MitigationSpan { get; init; }

    public string? Contingency { get; init; }

    public SourceSpan? ContingencySpan { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }
}
