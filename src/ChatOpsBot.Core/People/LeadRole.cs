using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>The roles whose holders lead without being granted it: the contact of the first escalation level, and whom the plan calls its tech lead.</summary>
public static class LeadRole
{
    private static readonly string[] TechLead = ["tech lead", "technical lead", "lead technique", "responsable technique"];

    public static bool Is(PlanSnapshot plan, string role)
    {
        var folded = Folding.Fold(role);
        return TechLead.Contains(folded, StringComparer.Ordinal)
            || plan.Levels.FirstOrDefault(level => level.Id.Number == 1)?.Contact is { } contact && Folding.Fold(contact) == folded;
    }
}
