using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>The words for a status, and for what an action lacks or is late with.</summary>
internal static class FilterPhrases
{
    private static readonly Phrases<Func<ActionFilter, ActionFilter>> Known = new(
    [
        (Having(ActionStatus.ToDo), ["to do", "todo", "to-do", "not started"], ["à faire", "non commencées", "pas commencées"]),
        (Having(ActionStatus.InProgress),
            ["in progress", "in-progress", "ongoing", "started", "doing", "wip"],
            ["en cours", .. Agreeing("commencé"), .. Agreeing("démarré")]),
        (Having(ActionStatus.Blocked), ["blocked", "stuck"], Agreeing("bloqué")),
        (Having(ActionStatus.Done),
            ["done", "completed", "finished", "closed"],
            [.. Agreeing("terminé"), .. Agreeing("fait"), .. Agreeing("fini"), .. Agreeing("achevé")]),
        (Having(ActionStatus.Archived), ["archived"], Agreeing("archivé")),
        (filter => filter with { OpenOnly = true },
            ["open", "not done", "unfinished"],
            [.. Agreeing("ouvert"), "non terminées", "pas terminées", "pas faites"]),
        (filter => filter with { OverdueOnly = true },
            ["overdue", "late", "past due"],
            ["en retard", "retard", .. Agreeing("dépassé"), .. Agreeing("échu")]),
        (filter => filter with { UnownedOnly = true },
            ["unowned", "unassigned", "no owner", "without owner", "without an owner"],
            ["sans responsable", "sans propriétaire", "non affectées", "non assignées", "pas affectées"]),
        (filter => filter with { IncompleteOnly = true }, ["incomplete"], ["incomplète", "incomplètes", "à compléter"]),
    ]);

    internal static FilterPart? At(TypedWords words) =>
        Known.At(words) is { } phrase ? new FilterPart(phrase.Meaning, phrase.Length, phrase.Language) : null;

    private static Func<ActionFilter, ActionFilter> Having(ActionStatus status) =>
        filter => filter with { Statuses = [.. filter.Statuses.Union([status])] };

    /// <summary>A participle in both genders and numbers.</summary>
    private static string[] Agreeing(string participle) => [participle, $"{participle}e", $"{participle}s", $"{participle}es"];
}
