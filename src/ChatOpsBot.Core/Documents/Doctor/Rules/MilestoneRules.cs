using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Milestones and the actions they include.</summary>
internal static class MilestoneRules
{
    internal static IEnumerable<Finding> Undated(Examined plan) => DoctorRules.Together(
        plan.Plan.Milestones.Where(milestone => milestone.Date is { Day: null, DaysFromStart: null })
            .Select(milestone => new Spot(milestone.Line, milestone.Id.ToString(), milestone.Date.ToString())),
        spots => new Finding.MilestoneUndated(spots));

    internal static IEnumerable<Finding> DueAfter(Examined plan)
    {
        var meant = plan.Meant.ToDictionary(action => action.Id);
        return DoctorRules.Together(
            from milestone in plan.Plan.Milestones
            from id in milestone.Actions
            where meant.TryGetValue(id, out var action) && plan.IsAfter(action.Due, milestone.Date)
            select plan.At(meant[id], AttributeKind.Due, Late(meant[id].Due, milestone, plan.Start)),
            spots => new Finding.DueAfterMilestone(spots));
    }

    /// <summary>Where milestones include actions at all.</summary>
    internal static IEnumerable<Finding> InNone(Examined plan)
    {
        var included = Included(plan);
        return included.Count == 0 ? [] : DoctorRules.Together(
            plan.Meant.Where(action => !included.Contains(action.Id)).Select(action => Examined.At(action)), spots => new Finding.InNoMilestone(spots));
    }

    internal static IEnumerable<Finding> InSeveral(Examined plan)
    {
        var included = Included(plan);
        return DoctorRules.Together(
            plan.Meant.Where(action => included[action.Id].Skip(1).Any()).Select(action => Examined.At(action, string.Join(", ", included[action.Id]))),
            spots => new Finding.InSeveralMilestones(spots));
    }

    /// <summary>Both as J+n, or both as days.</summary>
    private static string Late(DueDate due, ReadMilestone milestone, DateOnly? start) =>
        due.Day is null == milestone.Date.Day is null || (due.Resolve(start), milestone.Date.Resolve(start)) is not ({ } late, { } day)
            ? $"{due} > {milestone.Id} {milestone.Date}"
            : $"{DueDate.On(late)} > {milestone.Id} {DueDate.On(day)}";

    private static ILookup<ActionId, MilestoneId> Included(Examined plan) =>
        plan.Plan.Milestones.SelectMany(milestone => milestone.Actions.Distinct().Select(id => (id, milestone.Id))).ToLookup(pair => pair.id, pair => pair.Id);
}
