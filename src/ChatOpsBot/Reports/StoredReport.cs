using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Reports;

/// <summary>A weekly report as it was posted: never changed, so that it can be shown again.</summary>
internal sealed class StoredReport
{
    private StoredReport() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    /// <summary><c>2026-W47</c>.</summary>
    public string Week { get; private set; } = "";

    /// <summary>Where it ends and the next one begins, UTC: its cut-off, or when it was published before that.</summary>
    public DateTimeOffset CutOffAt { get; private set; }

    public string Markdown { get; private set; } = "";

    /// <summary>As the store keeps messages.</summary>
    public string Message { get; private set; } = "";

    internal static StoredReport Of(PlanKey plan, ReportWeek week, DateTimeOffset until, string markdown, string message) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Week = week.ToString(),
        CutOffAt = until,
        Markdown = markdown,
        Message = message,
    };
}
