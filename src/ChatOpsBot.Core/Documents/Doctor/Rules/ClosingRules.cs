using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Deliverables and boxes about the plan as a whole.</summary>
internal static partial class ClosingRules
{
    internal static IEnumerable<Finding> DeliverableWithoutOwner(Examined plan) => DoctorRules.Together(
        plan.Plan.Items.Where(item => item is { Id.Kind: ItemKind.Deliverable, Done: false, OwnerSpan: not null, Owners.IsEmpty: true })
            .Select(item => new Spot(item.Line, item.Id.ToString(), item.Text)),
        spots => new Finding.DeliverableWithoutOwner(spots));

    /// <summary>"All P1 actions done" is ticked while an action or gate item of that priority is open. "Done or planned" may be true.</summary>
    internal static IEnumerable<Finding> ClosedTooEarly(Examined plan) => DoctorRules.Together(
        from item in plan.Plan.Items
        where item is { Id.Kind: ItemKind.Closing, Done: true }
        let text = Folding.Fold(item.Text)
        where AllDonePattern().IsMatch(text) && !AlternativePattern().IsMatch(text)
        let open = OpenOf([.. PriorityPattern().Matches(text).Select(match => (Priority)(match.Groups["level"].Value[0] - '0'))], plan).ToList()
        where open.Count > 0
        select new Spot(item.Line, item.Text, string.Join(", ", open)),
        spots => new Finding.ClosedTooEarly(spots));

    /// <summary>"Plan complete" is ticked while an action is made of placeholders.</summary>
    internal static IEnumerable<Finding> CompleteTooEarly(Examined plan)
    {
        var incomplete = string.Join(", ", plan.Plan.Actions
            .Where(action => action is { IsIncomplete: true, Status: not ActionStatus.Archived })
            .Select(action => action.Id));
        return incomplete.Length == 0 ? [] : DoctorRules.Together(
            plan.Plan.Items
                .Where(item => item is { Done: true, Id.Kind: ItemKind.Artifact or ItemKind.Closing })
                .Where(item => CompletePlanPattern().IsMatch(Folding.Fold(item.Text)))
                .Select(item => new Spot(item.Line, item.Text, incomplete)),
            spots => new Finding.CompleteTooEarly(spots));
    }

    /// <summary>Without a priority, all of them are meant.</summary>
    private static IEnumerable<string> OpenOf(HashSet<Priority> priorities, Examined plan) =>
        plan.Open.Where(action => priorities.Count == 0 || (action.Priority is { } priority && priorities.Contains(priority))).Select(action => action.Id.ToString())
            .Concat(GateRules.OpenGates(plan).Where(item => item.Priority is { } priority && priorities.Contains(priority)).Select(item => item.Id.ToString()));

    [GeneratedRegex(
        @"^(?:toutes les actions|all (?:the )?(?:p[0-3][ ,/]*(?:and |& ?)?)*actions).*\b(?:termine|faites|realise|done|complete|finished|closed|closes)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AllDonePattern();

    [GeneratedRegex(@"\b(?:ou|or|sauf|except|planifi|planned|plan)\b|planifi", RegexOptions.CultureInvariant)]
    private static partial Regex AlternativePattern();

    [GeneratedRegex(@"\bp(?<level>[0-3])\b", RegexOptions.CultureInvariant)]
    private static partial Regex PriorityPattern();

    [GeneratedRegex(@"\bplan\b.*\bcomplete?\b|\bcomplete\b.*\bplan\b", RegexOptions.CultureInvariant)]
    private static partial Regex CompletePlanPattern();
}
