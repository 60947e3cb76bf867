using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>
/// What the plan itself says of a closing criterion that can be counted: "all P1 actions done", "all P2 actions done or
/// planned", "all deliverables delivered". The others are for people to judge.
/// </summary>
/// <param name="Text">What was counted: "P1 : 2 terminées sur 3".</param>
/// <param name="Holds">Whether that is what the criterion asks for.</param>
internal sealed partial record ClosingEvidence(Func<Language, string> Text, bool Holds)
{
    /// <summary>Null for what cannot be counted.</summary>
    internal static ClosingEvidence? Of(PlanSnapshot plan, PlanItemSnapshot item)
    {
        if (item.Id.Kind is not ItemKind.Closing) return null;

        var folded = Folding.Fold(item.Text);
        if (!AllOfThem().IsMatch(folded)) return null;
        var priorities = PriorityCode().Matches(folded).Select(match => Enum.Parse<Priority>(match.Value.ToUpperInvariant())).Distinct().ToList();
        if (priorities.Count > 0 || ActionWord().IsMatch(folded))
            return OfActions(plan, priorities, Planned().IsMatch(folded), OwnerWord().IsMatch(folded));
        return DeliverableWord().IsMatch(folded) ? OfDeliverables(plan) : null;
    }

    /// <summary>Beside a criterion: what was counted, and whether its box agrees.</summary>
    internal MessageBlock.Notice Notice(Language language, PlanItemSnapshot item) =>
        new(item.IsOpen ? Holds ? Tone.Good : Tone.Neutral : Holds ? Tone.Good : Tone.Warning, Words(language, item));

    internal string Words(Language language, PlanItemSnapshot item) => (item.IsOpen, Holds) switch
    {
        (true, true) => language.In($"{Text(language)}, peut être coché", $"{Text(language)}, can be ticked"),
        (false, false) => language.In($"{Text(language)}, coché mais pas encore vrai", $"{Text(language)}, ticked but not true yet"),
        _ => Text(language),
    };

    /// <param name="mayBePlanned">Whether an open action that is dated, and owned where that is asked for, is enough.</param>
    private static ClosingEvidence? OfActions(PlanSnapshot plan, List<Priority> priorities, bool mayBePlanned, bool needsOwner)
    {
        var asked = plan.Actions
            .Where(action => action.Status is not ActionStatus.Archived)
            .Where(action => priorities.Count == 0 || action.Priority is { } priority && priorities.Contains(priority))
            .ToList();
        if (asked.Count == 0) return null;

        var complete = asked.Where(action => !action.IsIncomplete).ToList();
        var (incomplete, done) = (asked.Count - complete.Count, complete.Count(action => !action.IsOpen));
        var planned = mayBePlanned ? complete.Count(action => action.IsOpen && IsDated(action) && (!needsOwner || !action.Owners.IsEmpty)) : 0;
        return new ClosingEvidence(
            language => InWords(language, priorities, done, mayBePlanned ? planned : null, complete.Count, incomplete),
            done + planned == asked.Count);
    }

    private static bool IsDated(ActionSnapshot action) =>
        action.Due.Day is not null || action.Due.DaysFromStart is not null || !action.Weeks.IsEmpty;

    private static string InWords(Language language, List<Priority> priorities, int done, int? planned, int complete, int incomplete)
    {
        var name = priorities.Count == 0 ? language.In("Actions", "Actions") : string.Join(", ", priorities);
        var words = language.In(
            $"{name} : {done} terminée{(done > 1 ? "s" : "")}{(planned is { } some ? $" et {some} planifiée{(some > 1 ? "s" : "")}" : "")} sur {complete}",
            $"{name}: {done}{(planned is { } few ? $" done and {few} planned" : "")} of {complete}{(planned is null ? " done" : "")}");
        return incomplete == 0
            ? words
            : words + language.In($", {incomplete} incomplète{(incomplete > 1 ? "s" : "")} à part", $", {incomplete} incomplete apart");
    }

    private static ClosingEvidence? OfDeliverables(PlanSnapshot plan)
    {
        var all = plan.ItemsOf(ItemKind.Deliverable).ToList();
        if (all.Count == 0) return null;

        var done = all.Count(item => !item.IsOpen);
        return new ClosingEvidence(
            language => $"{ItemWords.Several(language, ItemKind.Deliverable)}{language.In(" : ", ": ")}{ItemWords.Count(language, ItemKind.Deliverable, done, all.Count)}",
            done == all.Count);
    }

    [GeneratedRegex(@"\b(?:tou(?:te)?s|chaque|all|every|each)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"\bp[0-3]\b", RegexOptions.CultureInvariant)]
    private static partial Regex PriorityCode();

    [GeneratedRegex(@"\bactions?\b", RegexOptions.CultureInvariant)]
    private static partial Regex ActionWord();

    [GeneratedRegex(@"\b(?:planifi|date|planned|scheduled|dated)", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex(@"\b(?:responsable|porteur|pilote|owner|owned|assigned)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerWord();

    [GeneratedRegex(@"\b(?:livrables|deliverables?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DeliverableWord();
}
