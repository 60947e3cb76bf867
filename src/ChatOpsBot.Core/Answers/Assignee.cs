using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>A person or role as somebody names them, with the roles they fill: those the plan gives them, and those linked in chat.</summary>
internal sealed class Assignee
{
    private readonly List<ResourceSnapshot> _roles;
    private readonly List<string> _linked;

    /// <param name="name">A name, part of one, or a role; <c>@lea</c> is <c>Léa Martin</c>.</param>
    internal Assignee(AnswerContext context, string name)
    {
        Name = name;
        _linked = [.. context.Linked.Where(role => IsNamed(role.Person)).Select(role => role.Role)];
        _roles = [.. context.Plan.Resources.Where(resource => IsNamed(resource.Person) || IsNamed(resource.Role) || IsLinked(resource.Role))];
    }

    internal string Name { get; }

    /// <summary>Whether an action is theirs: by name, by a role they fill, or, while it has no owner, by what their role is given.</summary>
    internal bool Has(ActionSnapshot action) => action.Owners.IsEmpty
        ? _roles.Any(role => role.Actions.Any(given => given.Id == action.Id))
        : action.Owners.Any(owner => IsNamed(owner) || IsLinked(owner) || _roles.Any(role => SameWords(role.Role, owner)));

    private bool IsLinked(string role) => _linked.Any(linked => SameWords(linked, role));

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
