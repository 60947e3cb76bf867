using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>What of a plan stands for somebody: the roles of its resources, the contacts of its levels, its owners.</summary>
public static class PlanRoles
{
    /// <summary>Everything that can be linked, in alphabetical order, each once.</summary>
    public static ImmutableArray<string> In(PlanSnapshot plan) =>
    [
        .. plan.People.Concat(plan.Levels.Select(level => level.Contact).OfType<string>())
            .DistinctBy(Folding.Fold).Order(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>As the plan writes it: the same words, else the only role that has all the words typed; null when there is none or several.</summary>
    public static string? Find(PlanSnapshot plan, string typed)
    {
        var roles = In(plan);
        if (roles.FirstOrDefault(role => Folding.Fold(role) == Folding.Fold(typed)) is { } same) return same;

        var near = roles.Where(role => Assignee.Matches(role, typed)).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>The names of human beings, as far as the plan tells: those its resources put beside a role, and owners that are no role.</summary>
    public static ImmutableArray<string> Persons(PlanSnapshot plan)
    {
        var roles = plan.Resources.Select(resource => resource.Role).Concat(plan.Levels.Select(level => level.Contact).OfType<string>()).Select(Folding.Fold).ToHashSet();
        return [.. In(plan).Where(name => !roles.Contains(Folding.Fold(name)))];
    }

    /// <summary>The roles nobody fills: neither does the plan say who, nor was anybody linked.</summary>
    public static ImmutableArray<string> Vacant(PlanSnapshot plan, ImmutableArray<FilledRole> linked)
    {
        var filled = plan.Resources.Where(resource => resource.Person is not null).Select(resource => resource.Role)
            .Concat(linked.Select(role => role.Role)).Select(Folding.Fold).ToHashSet();
        return
        [
            .. plan.Resources.Select(resource => resource.Role).Concat(plan.Levels.Select(level => level.Contact).OfType<string>())
                .DistinctBy(Folding.Fold).Where(role => !filled.Contains(Folding.Fold(role)) && !IsAPersonNamed(plan, role)),
        ];
    }

    /// <summary>A level whose contact is a person by name needs nobody linked.</summary>
    private static bool IsAPersonNamed(PlanSnapshot plan, string contact) =>
        plan.Resources.Any(resource => resource.Person is { } person && Folding.Fold(person) == Folding.Fold(contact));
}
