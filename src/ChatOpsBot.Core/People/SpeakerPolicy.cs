using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>Decides who speaks and which right they have on a plan.</summary>
public static class SpeakerPolicy
{
    /// <summary>
    /// The first of these that says something: the command line, the configuration and a claim make an admin; a grant on the
    /// plan; a guest views; a role that leads; else member.
    /// On this machine's page the name chosen in the menu is the person. Whoever chose none is admin as long as the
    /// deployment has no admin, which is a first-time user alone with the demonstration; afterwards they view, and choose a
    /// name to do more.
    /// </summary>
    public static Speaker Identify(AccountId account, Standing standing, PlanSnapshot plan, PeopleSnapshot people, AdminList admins)
    {
        var person = PersonOf(account, people);
        var name = person?.Name ?? (account is { IsLocal: true, User.Length: > 0 } ? account.User : null);
        var roles = RolesOf(name, person, plan, people);
        return new Speaker(account, person?.Id, name, RightOf(account, standing, person, name, roles, plan, people, admins), roles);
    }

    /// <summary>By account; on this machine, where the page and the shell are open to whoever sits at it, by name too.</summary>
    public static PersonSnapshot? PersonOf(AccountId account, PeopleSnapshot people) =>
        people.With(account) ?? (account is { IsLocal: true, User.Length: > 0 } ? people.Named(account.User) : null);

    public static bool HasAdmin(PeopleSnapshot people, AdminList admins) =>
        !admins.Entries.IsEmpty || people.Persons.Any(person => person.IsAdmin);

    /// <summary>Of the deployment, whichever plan is spoken of.</summary>
    public static bool IsAdmin(AccountId account, PeopleSnapshot people, AdminList admins) =>
        admins.Contains(account) || PersonOf(account, people) is { } person && IsAdmin(person, admins) || IsAlone(account, people, admins);

    /// <summary>At this machine's page, without a name, while nobody is admin.</summary>
    private static bool IsAlone(AccountId account, PeopleSnapshot people, AdminList admins) => account is { IsLocal: true, User.Length: 0 } && !HasAdmin(people, admins);

    internal static Right RightOf(
        PersonSnapshot person, Standing standing, PlanSnapshot plan, PeopleSnapshot people, AdminList admins)
    {
        var roles = RolesOf(person.Name, person, plan, people);
        return RightOf(default, standing, person, person.Name, roles, plan, people, admins);
    }

    private static Right RightOf(
        AccountId account, Standing standing, PersonSnapshot? person, string? name, ImmutableArray<string> roles, PlanSnapshot plan, PeopleSnapshot people, AdminList admins)
    {
        if (standing is Standing.Operator || admins.Contains(account) || person is not null && IsAdmin(person, admins)) return Right.Admin;
        if (person is not null && people.GrantOf(person.Id, plan.Key) is { } granted) return granted;
        if (standing is Standing.Guest) return Right.Viewer;
        if (account is { IsLocal: true, User.Length: 0 }) return IsAlone(account, people, admins) ? Right.Admin : Right.Viewer;
        return roles.Any(role => LeadRole.Is(plan, role)) || name is not null && LeadRole.Is(plan, name) ? Right.Lead : Right.Member;
    }

    internal static bool IsAdmin(PersonSnapshot person, AdminList admins) => person.IsAdmin || person.Accounts.Any(admins.Contains);

    /// <summary>Those the plan's resources give to the name, and those linked in chat.</summary>
    private static ImmutableArray<string> RolesOf(string? name, PersonSnapshot? person, PlanSnapshot plan, PeopleSnapshot people)
    {
        if (name is null) return [];

        var folded = Folding.Fold(name);
        return
        [
            .. plan.Resources.Where(resource => resource.Person is { } filled && Folding.Fold(filled) == folded).Select(resource => resource.Role)
                .Concat(person is null ? [] : people.RolesOf(person.Id, plan.Key))
                .Distinct(),
        ];
    }
}
