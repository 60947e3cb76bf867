using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Who has a right on a plan, to be named in a refusal.</summary>
public static class RightHolders
{
    /// <summary>Names one message can carry.</summary>
    private const int Most = 5;

    /// <summary>Persons known to have it, those the plan itself makes leads, and the accounts the configuration makes admins.</summary>
    public static ImmutableArray<string> Of(Right right, PlanSnapshot plan, PeopleSnapshot people, AdminList admins)
    {
        var persons = people.Persons
            .Where(person => SpeakerPolicy.RightOf(person, Standing.Member, plan, people, admins) >= right)
            .Select(person => person.Name);
        var named = right is Right.Admin ? [] : plan.Resources
            .Where(resource => LeadRole.Is(plan, resource.Role) && resource.Person is { } name && people.Named(name) is null)
            .Select(resource => resource.Person!);
        var configured = admins.Entries
            .Where(entry => !people.Persons.Any(person => person.Accounts.Any(account => account.Platform == entry.Platform && account.User == entry.User)))
            .Select(entry => entry.Platform == WorkspaceKey.Local.Platform ? entry.User : $"{entry.Platform}:{entry.User}");
        return [.. persons.Concat(named).Concat(configured).Distinct().Take(Most)];
    }
}
