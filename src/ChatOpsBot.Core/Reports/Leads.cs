using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>Who answers for a plan, and sees its report before everybody: whoever leads by role or was granted it.</summary>
public static class Leads
{
    public static ImmutableArray<string> Of(Team team)
    {
        var roles = team.Plan.Resources.Select(resource => resource.Role).Concat(team.People.RolesOf(team.Plan.Key).Select(role => role.Role))
            .Concat(team.Plan.Levels.Take(1).Select(level => level.Contact).OfType<string>())
            .Where(role => LeadRole.Is(team.Plan, role));
        var granted = team.People.GrantsOf(team.Plan.Key).Where(grant => grant.Right is Right.Lead).Select(grant => grant.Person.Name);
        return [.. roles.SelectMany(role => team.Holders(role)).Concat(granted).DistinctBy(Folding.Fold)];
    }
}
