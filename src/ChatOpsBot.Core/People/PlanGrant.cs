using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>A right that somebody was granted on one plan, whatever the plan itself says of them.</summary>
public sealed class PlanGrant
{
    private PlanGrant() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    public int Person { get; private set; }

    public Right Granted { get; private set; }

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    public static PlanGrant Of(PlanKey plan, int person, Right right) =>
        new() { Platform = plan.Platform, Workspace = plan.Workspace, PlanName = plan.Plan, Person = person, Granted = right };

    public void Become(Right right) => Granted = right;
}
