using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>That whoever is in a group of a platform fills a role of a plan, as long as they are in it.</summary>
public sealed class RoleGroup
{
    private RoleGroup() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string GroupName { get; private set; } = "";

    public string PlanPlatform { get; private set; } = "";

    public string PlanWorkspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    /// <summary>As the plan writes it.</summary>
    public string Role { get; private set; } = "";

    /// <summary>As the platform shows it: <c>@ops</c>.</summary>
    public string Label { get; private set; } = "";

    public GroupId Group => new(new WorkspaceKey(Platform, Workspace), GroupName);

    public PlanKey Plan => new(PlanPlatform, PlanWorkspace, PlanName);

    public static RoleGroup Of(PlanKey plan, string role, GroupId group, string label) => new()
    {
        Platform = group.Home.Platform,
        Workspace = group.Home.Workspace,
        GroupName = group.Group,
        PlanPlatform = plan.Platform,
        PlanWorkspace = plan.Workspace,
        PlanName = plan.Plan,
        Role = role,
        Label = label,
    };
}
