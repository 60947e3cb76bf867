using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The table of resources: who is behind a role, and which actions it is given.</summary>
internal static class RoleRules
{
    /// <summary>Silent where the action names all of them as its owners.</summary>
    internal static IEnumerable<Finding> Several(Examined plan)
    {
        var rows = plan.Plan.Resources.SelectMany(resource => resource.Actions.Distinct().Select(id => (id, resource))).ToLookup(row => row.id, row => row.resource);
        return DoctorRules.Together(
            from action in plan.Open
            let given = rows[action.Id].ToList()
            where given.Count > 1 && !given.TrueForAll(resource => Owns(action, resource))
            from resource in given
            select new Spot(resource.Line, action.Id.ToString(), resource.Role),
            spots => new Finding.OfSeveralRoles(spots));
    }

    /// <summary>Nobody owns it, and no role is given it, though others are.</summary>
    internal static IEnumerable<Finding> None(Examined plan)
    {
        var given = plan.Plan.Resources.SelectMany(resource => resource.Actions).ToHashSet();
        return given.Count == 0 ? [] : DoctorRules.Together(
            plan.Open.Where(action => action.Owners.IsEmpty && !given.Contains(action.Id)).Select(action => Examined.At(action)),
            spots => new Finding.OfNoRole(spots));
    }

    internal static IEnumerable<Finding> WithoutPerson(Examined plan) => DoctorRules.Together(
        plan.Plan.Resources.Where(resource => resource.Person is null).Select(At), spots => new Finding.RoleWithoutPerson(spots));

    /// <summary>Of a person: the availability of nobody is no figure.</summary>
    internal static IEnumerable<Finding> WithoutAvailability(Examined plan) => DoctorRules.Together(
        plan.Plan.Resources.Where(resource => resource is { Person: not null, Availability: null })
            .Select(resource => new Spot(resource.Line, resource.Person!)), spots => new Finding.RoleWithoutAvailability(spots));

    private static bool Owns(ReadAction action, ReadResource resource) =>
        action.Owners.Any(owner => Folding.Fold(owner) is var name && (name == Folding.Fold(resource.Role) || name == Folding.Fold(resource.Person ?? "")));

    private static Spot At(ReadResource resource) => new(resource.Line, resource.Role);
}
