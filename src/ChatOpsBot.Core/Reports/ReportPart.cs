namespace ChatOpsBot.Core.Reports;

/// <summary>What a section of a report tells.</summary>
public enum ReportPart
{
    Summary,
    Done,
    InProgress,
    Attention,
    Decisions,
    Next,

    /// <summary>Against the report before.</summary>
    Changes,

    /// <summary>Due dates that are later than they were.</summary>
    Slipped,
    Escalations,
    Kpis,
    Milestones,
}
