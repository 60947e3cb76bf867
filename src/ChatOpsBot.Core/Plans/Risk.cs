using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>A risk of the plan as it stands now; probability and impact in the plan's own words.</summary>
public sealed class Risk
{
    private Risk() { }

    /// <summary>From 1, in the order of the document.</summary>
    public int Position { get; private set; }

    public RiskId Id { get; private set; }

    public long Version { get; private set; }

    public string Title { get; private set; } = "";

    public string? Probability { get; private set; }

    public string? Impact { get; private set; }

    public string? Mitigation { get; private set; }

    /// <summary>What is done when it happens all the same.</summary>
    public string? Contingency { get; private set; }

    internal static Risk FromDocument(int position, ReadRisk read) => new()
    {
        Position = position,
        Id = read.Id,
        Version = 1,
        Title = read.Title,
        Probability = read.Probability,
        Impact = read.Impact,
        Mitigation = read.Mitigation,
        Contingency = read.Contingency,
    };
}

/// <summary>A risk in one version of its plan.</summary>
public sealed record RiskSnapshot(
    RiskId Id, long Version, string Title, string? Probability, string? Impact, string? Mitigation, string? Contingency)
{
    internal static RiskSnapshot Of(Risk risk) =>
        new(risk.Id, risk.Version, risk.Title, risk.Probability, risk.Impact, risk.Mitigation, risk.Contingency);
}
