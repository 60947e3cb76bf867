namespace ChatOpsBot.Core.Plans;

/// <summary>Where a plan lives: the chat platform and the workspace (Slack) or tenant (Teams) it belongs to.</summary>
public readonly record struct WorkspaceKey(string Platform, string Workspace)
{
    /// <summary>The chat page and the command line of this machine.</summary>
    public static readonly WorkspaceKey Local = new("local", "local");

    public override string ToString() => $"{Platform}/{Workspace}";
}

/// <summary>The key every stored row begins with: platform, workspace or tenant, and the plan's own short name.</summary>
public readonly record struct PlanKey(string Platform, string Workspace, string Plan)
{
    public PlanKey(WorkspaceKey workspace, string plan) : this(workspace.Platform, workspace.Workspace, plan) { }

    public WorkspaceKey Home => new(Platform, Workspace);

    /// <summary>Reads what <see cref="ToString"/> wrote; false when a part is missing.</summary>
    public static bool TryParse(string text, out PlanKey key)
    {
        var parts = text.Split('/');
        var isKey = parts.Length == 3 && parts.All(part => part.Length > 0);
        key = isKey ? new PlanKey(parts[0], parts[1], parts[2]) : default;
        return isKey;
    }

    public override string ToString() => $"{Platform}/{Workspace}/{Plan}";
}
