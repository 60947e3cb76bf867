using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>What each action lacks, or says twice.</summary>
internal static class ActionRules
{
    /// <summary>"Performance / Résilience": two categories that the plan uses elsewhere, or more. "CI / CD" is one.</summary>
    internal static IEnumerable<Finding> CategoryUndecided(Examined plan)
    {
        var known = plan.Plan.Actions.Where(action => PartsOf(action.Category).Length == 1).Select(action => action.Category!)
            .Concat(plan.Plan.CategoryEfforts.Select(row => row.Value.Category))
            .Select(Folding.Fold).ToHashSet();
        return DoctorRules.Together(
            plan.Plan.Actions
                .Where(action => action.Status is not ActionStatus.Archived && PartsOf(action.Category) is { Length: > 1 } parts && parts.All(known.Contains))
                .Select(action => plan.At(action, AttributeKind.Category, action.Category!)),
            spots => new Finding.CategoryUndecided(spots));
    }

    internal static IEnumerable<Finding> NoOwner(Examined plan)
    {
        var unowned = plan.Open.Where(action => action.Owners.IsEmpty).ToList();
        var first = unowned.MinBy(action => action.Line)?.Id;
        var roles = plan.Plan.Resources.Where(resource => first is { } id && resource.Actions.Contains(id)).ToList();
        return DoctorRules.Together(
            unowned.Select(action => plan.At(action, AttributeKind.Owner)),
            spots => new Finding.NoOwner(spots, roles is [var role] ? role.Person ?? role.Role : null));
    }

    internal static IEnumerable<Finding> NoDueDate(Examined plan) => DoctorRules.Together(
        plan.Open.Where(action => action.Due.IsNone).Select(action => plan.At(action, AttributeKind.Due)), spots => new Finding.NoDueDate(spots));

    internal static IEnumerable<Finding> DueInWords(Examined plan) => DoctorRules.Together(
        plan.Open.Where(action => action.Due.Words is not null).Select(action => plan.At(action, AttributeKind.Due, action.Due.Words!)),
        spots => new Finding.DueInWords(spots));

    internal static IEnumerable<Finding> NoPriority(Examined plan) => DoctorRules.Together(
        plan.Open.Where(action => action.Priority is null).Select(action => plan.At(action, AttributeKind.Priority)), spots => new Finding.NoPriority(spots));

    internal static IEnumerable<Finding> NoEffort(Examined plan) => DoctorRules.Together(
        plan.Open.Where(action => action.EffortDays is null).Select(action => plan.At(action, AttributeKind.Effort)), spots => new Finding.NoEffort(spots));

    internal static IEnumerable<Finding> PastDue(Examined plan) => DoctorRules.Together(
        plan.Open.Where(action => plan.IsOverdue(action.Due)).Select(action => plan.At(action, AttributeKind.Due, action.Due.ToString())),
        spots => new Finding.PastDue(spots));

    internal static IEnumerable<Finding> DuplicateTitle(Examined plan) => DoctorRules.Together(
        plan.Meant.Where(action => action.Title.Length > 0)
            .GroupBy(action => Folding.Fold(action.Title))
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same.Select(action => Examined.At(action, action.Title))),
        spots => new Finding.DuplicateTitle(spots));

    internal static IEnumerable<Finding> DoneWithOpenSteps(Examined plan) => DoctorRules.Together(
        plan.Meant.Where(action => action.Status is ActionStatus.Done)
            .Select(action => (action, Open: action.Boxes.Count(box => box is { Kind: ChecklistKind.Step, Done: false })))
            .Where(done => done.Open > 0)
            .Select(done => plan.At(done.action, AttributeKind.Status) with { Said = done.Open }),
        spots => new Finding.DoneWithOpenSteps(spots));

    private static string[] PartsOf(string? category) =>
        (category ?? "").Split(['/', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToArray();
}
