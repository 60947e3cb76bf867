using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Whom a plan names.</summary>
public static class PlanPeople
{
    /// <summary>Owners, the people behind roles, and the roles, in alphabetical order, each once.</summary>
    public static ImmutableArray<string> In(PlanSnapshot plan) =>
    [
        .. plan.Owners
            .Concat(plan.Resources.Select(resource => resource.Person).OfType<string>())
            .Concat(plan.Resources.Select(resource => resource.Role))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
