using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>A person or role as somebody names them, with the roles they fill.</summary>
internal sealed class Person
{
    private readonly List<ResourceSnapshot> _roles;

    /// <param name="name">A name, part of one, or a role; <c>@lea</c> is <c>Léa Martin</c>.</param>
    internal Person(PlanSnapshot plan, string name)
    {
        Name = name;
        _roles = [.. plan.Resources.Where(resource => IsNamed(resource.Person) || IsNamed(resource.Role))];
    }

    internal string Name { get; }

    /// <summary>Whether an action is theirs: by name, by a role they fill, or, while it has no owner, by what their role is given.</summary>
    internal bool Has(ActionSnapshot action) => action.Owners.IsEmpty
        ? _roles.Any(role => role.Actions.Any(given => given.Id == action.Id))
        : action.Owners.Any(owner => IsNamed(owner) || _roles.Any(role => SameWords(role.Role, owner)));

    /// <summary>Whether every word of the name given stands in this one, accents and case aside.</summary>
    private bool IsNamed(string? candidate) => candidate is not null && Matches(candidate, Name);

    /// <summary>Whether every word typed stands in the full name, accents and case aside.</summary>
    internal static bool Matches(string candidate, string typed)
    {
        var known = WordsOf(candidate);
        var asked = WordsOf(typed);
        return asked.Length > 0 && asked.All(word => known.Contains(word, StringComparer.Ordinal));
    }

    private static bool SameWords(string first, string second) => Folding.Fold(first) == Folding.Fold(second);

    private static string[] WordsOf(string name) =>
        Folding.Fold(name).Split([' ', '-', '.', '@', '_'], StringSplitOptions.RemoveEmptyEntries);
}
