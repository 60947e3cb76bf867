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

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    public static RoleLink Of(PlanKey plan, string role, int person) =>
        new() { Platform = plan.Platform, Workspace = plan.Workspace, PlanName = plan.Plan, Role = role, Person = person };
}
