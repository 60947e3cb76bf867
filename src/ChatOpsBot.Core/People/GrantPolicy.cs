using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>What becomes of a grant.</summary>
public enum GrantOutcome
{
    Granted,
    AlreadySo,

    /// <summary>The last admin stays one: nobody could grant anything any more.</summary>
    LastAdmin,

    /// <summary>The configuration makes them admin, and only there it is taken back.</summary>
    ConfiguredAdmin,
}

/// <summary>Decides whether a right may be granted. Admin holds for the deployment, every other right for one plan.</summary>
public static class GrantPolicy
{
    /// <param name="person">Null for somebody who was not known until now.</param>
    public static GrantOutcome Decide(PersonSnapshot? person, Right right, PlanKey plan, PeopleSnapshot people, AdminList admins)
    {
        if (person is null) return GrantOutcome.Granted;
        if (right is Right.Admin) return SpeakerPolicy.IsAdmin(person, admins) ? GrantOutcome.AlreadySo : GrantOutcome.Granted;
        if (person.Accounts.Any(admins.Contains)) return GrantOutcome.ConfiguredAdmin;
        if (!person.IsAdmin) return people.GrantOf(person.Id, plan) == right ? GrantOutcome.AlreadySo : GrantOutcome.Granted;

        var others = admins.Entries.Length > 0 || people.Persons.Any(other => other.IsAdmin && other.Id != person.Id);
        return others ? GrantOutcome.Granted : GrantOutcome.LastAdmin;
    }
}
