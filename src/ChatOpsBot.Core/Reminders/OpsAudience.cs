using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The audience of a plan that operates what its actions change: it is told before one starts.</summary>
public static class OpsAudience
{
    private static readonly string[] Words = ["ops", "operation", "operations", "exploitation", "exploitants", "production", "run"];

    /// <summary>Null when the plan names none.</summary>
    public static Audience? Of(PlanSnapshot plan) => plan.Audiences.FirstOrDefault(audience => NameWords.HasAny(audience.Name, Words));
}
