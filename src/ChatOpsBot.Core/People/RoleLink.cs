using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>That somebody fills a role of a plan; a role may be filled by several.</summary>
public sealed class RoleLink
{
    private RoleLink() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    /// <summary>As the plan writes it.</summary>
    public string Role { get; private set; } = "";

    public int Person { get; private set; }

    /// <summary>The group through which they fill it; null for somebody who was linked themselves.</summary>
    public string? ThroughGroup { get; private set; }

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    /// <param name="through">Null for somebody who is linked themselves.</param>
    public static RoleLink Of(PlanKey plan, string role, int person, GroupId? through = null) =>
        new() { Platform = plan.Platform, Workspace = plan.Workspace, PlanName = plan.Plan, Role = role, Person = person, ThroughGroup = through?.ToString() };

    /// <summary>The same role, filled in the same way by another person.</summary>
    public RoleLink By(int person) => new() { Platform = Platform, Workspace = Workspace, PlanName = PlanName, Role = Role, Person = person, ThroughGroup = ThroughGroup };

    /// <summary>Whatever group they are in, they are meant themselves from now on.</summary>
    public void LinkThemselves() => ThroughGroup = null;
}
