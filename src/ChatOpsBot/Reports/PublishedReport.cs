using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Reports;

/// <summary>What a report is of that somebody published.</summary>
internal enum Publication
{
    /// <summary>The end of a plan.</summary>
    Final,

    /// <summary>A milestone, for the client.</summary>
    Milestone,
}

/// <summary>A report that somebody published, as it was posted: never changed, so that it can be shown again.</summary>
internal sealed class PublishedReport
{
    private PublishedReport() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    public Publication Kind { get; private set; }

    /// <summary>Of the closing, from 1; of the milestone.</summary>
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who published it; null for somebody without a name.</summary>
    public string? By { get; private set; }

    public string Markdown { get; private set; } = "";

    /// <summary>As the store keeps messages.</summary>
    public string Message { get; private set; } = "";

    internal static PublishedReport Of(PlanKey plan, Publication kind, int number, DateTimeOffset at, string? by, string markdown, string message) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Kind = kind,
        Number = number,
        At = at,
        By = by,
        Markdown = markdown,
        Message = message,
    };
}
