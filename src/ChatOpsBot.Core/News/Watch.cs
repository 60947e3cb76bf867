using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.News;

/// <summary>Somebody wants to hear of every change of one thing of a plan.</summary>
public sealed class Watch
{
    private Watch() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    public SubjectKind Kind { get; private set; }

    public int Item { get; private set; }

    /// <summary>By the name the plan knows them by.</summary>
    public string Watcher { get; private set; } = "";

    public Subject Subject => new(Kind, Item);

    public static Watch Of(PlanKey plan, Subject subject, string watcher) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Kind = subject.Kind,
        Item = subject.Number,
        Watcher = watcher,
    };
}
