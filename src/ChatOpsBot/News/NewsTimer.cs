using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.News;

/// <summary>Rings when a plan's channel is to hear of what was changed in private since.</summary>
internal sealed class NewsTimer
{
    private NewsTimer() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    /// <summary>The plan version of the first change it is about.</summary>
    public long Since { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset NextAt { get; private set; }

    internal PlanKey Plan => new(Platform, Workspace, PlanName);

    internal static NewsTimer Of(PlanKey plan, long since, DateTimeOffset next) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Since = since,
        NextAt = next,
    };
}
