using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>What becomes of linking a role.</summary>
public abstract record LinkDecision
{
    private LinkDecision() { }

    /// <summary>The role is from now on filled by these, and by nobody else.</summary>
    /// <param name="Before">The names of those linked until now.</param>
    public sealed record Fills(string Role, ImmutableArray<string> Before, ImmutableArray<Whom> People) : LinkDecision;

    /// <summary>The plan's name of a human being: the account is theirs.</summary>
    public sealed record Names(string Name, Whom Person) : LinkDecision;

    public sealed record Already(string Role, ImmutableArray<string> People) : LinkDecision;

    public sealed record UnknownRole(string Written, ImmutableArray<string> Known) : LinkDecision;

    public sealed record UnknownPerson(Whom Who) : LinkDecision;

    /// <summary>The name belongs to somebody with an account already: accounts are joined by a code, never by a name.</summary>
    public sealed record NameTaken(PersonSnapshot By) : LinkDecision;
}

/// <summary>Decides who fills a role, and whose name a name of the plan is.</summary>
public static class LinkPolicy
{
    public static LinkDecision Decide(SetUp.LinkRole link, Speaker sender, PlanSnapshot plan, PeopleSnapshot people)
    {
        if (PlanRoles.Find(plan, link.Role) is not { } role) return new LinkDecision.UnknownRole(link.Role, PlanRoles.In(plan));

        var found = link.People.Select(name => Whom.Find(name, sender, plan, people)).ToImmutableArray();
        if (found.FirstOrDefault(who => who is Whom.Several or Whom.Nobody) is { } unknown) return new LinkDecision.UnknownPerson(unknown);

        if (found.FirstOrDefault(who => who is Whom.InGroup) is { } group && IsAName(plan, role)) return new LinkDecision.UnknownPerson(group);
        if (found is [var single] && !sender.Account.IsLocal && IsAName(plan, role)) return Named(role, single, people);

        var before = people.LinkedTo(plan.Key, role);
        var after = found.Select(NameOf).ToImmutableArray();
        return before.Order(StringComparer.Ordinal).SequenceEqual(after.Order(StringComparer.Ordinal)) && !found.Any(who => who is Whom.New)
            ? new LinkDecision.Already(role, before)
            : new LinkDecision.Fills(role, before, found);
    }

    /// <summary>Gives an account the name that the plan has for its owner.</summary>
    public static LinkDecision Named(string name, Whom who, PeopleSnapshot people)
    {
        var holder = people.Named(name);
        var isSame = holder is not null && who is Whom.Known { Person: var person } && person.Id == holder.Id;
        if (isSame) return new LinkDecision.Already(name, [name]);
        // A name spoken as on this machine has no account behind it that could be somebody else's.
        return holder is not null && (who is Whom.Known || holder.Accounts.Any(account => !account.IsLocal))
            ? new LinkDecision.NameTaken(holder)
            : new LinkDecision.Names(name, who);
    }

    internal static string NameOf(Whom who) => who switch
    {
        Whom.Known known => known.Person.Name,
        Whom.New added => added.Name,
        Whom.InGroup group => group.Label,
        _ => "",
    };

    private static bool IsAName(PlanSnapshot plan, string role) =>
        plan.Resources.Any(resource => resource.Person is { } person && Folding.Fold(person) == Folding.Fold(role));
}
