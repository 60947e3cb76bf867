using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>The audience that a plan's work is done for: it reads a report at each milestone, once a lead approved it.</summary>
public static class ClientAudience
{
    private static readonly string[] Words = ["client", "clients", "cliente", "customer", "customers"];

    /// <summary>Null when the plan names none.</summary>
    public static Audience? Of(PlanSnapshot plan) => plan.Audiences.FirstOrDefault(audience => IsClient(audience.Name));

    /// <summary>Whoever fills a role of that name.</summary>
    public static ImmutableArray<string> People(Team team) =>
        [.. team.Plan.Resources.Select(resource => resource.Role).Concat(team.People.RolesOf(team.Plan.Key).Select(role => role.Role)).Where(IsClient).SelectMany(role => team.Holders(role)).DistinctBy(Folding.Fold)];

    private static bool IsClient(string name) => NameWords.HasAny(name, Words);
}
