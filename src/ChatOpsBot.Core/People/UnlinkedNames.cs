using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Whom an account of a platform that is nobody's yet may turn out to be.</summary>
public static class UnlinkedNames
{
    /// <summary>The people a plan names who have no account on that platform.</summary>
    public static ImmutableArray<string> Of(PlanSnapshot plan, PeopleSnapshot people, string platform) =>
        [.. PlanRoles.Persons(plan).Where(name => people.Named(name) is not { } person || person.Accounts.All(account => account.Platform != platform))];
}
