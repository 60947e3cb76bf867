using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The table of efforts by category against the efforts of the actions, and against itself.</summary>
internal static class EffortRules
{
    /// <summary>Silent about a category without actions, or with one whose effort nobody estimated. Incomplete actions may have been counted or not.</summary>
    internal static IEnumerable<Finding> DiffersFromActions(Examined plan)
    {
        var all = plan.Plan.Actions.Where(action => action.Status is not ActionStatus.Archived).ToList();
        var byCategory = all.ToLookup(action => Folding.Fold(action.Category ?? ""));
        var known = plan.Plan.CategoryEfforts.Where(row => !row.Value.IsTotal && byCategory.Contains(Folding.Fold(row.Value.Category))).ToList();
        var totals = plan.Plan.CategoryEfforts.Where(row => row.Value.IsTotal && known.Count > 0);
        var leftOut = all.Where(action => action.IsIncomplete).Select(action => action.Id.ToString());
        return DoctorRules.Together(
            known.SelectMany(row => Spot(row, [.. byCategory[Folding.Fold(row.Value.Category)]])).Concat(totals.SelectMany(row => Spot(row, all))),
            spots => new Finding.EffortDiffers(spots, [.. leftOut]));
    }

    /// <summary>The row that adds the others up.</summary>
    internal static IEnumerable<Finding> TotalDiffers(Examined plan)
    {
        var rows = plan.Plan.CategoryEfforts.Where(row => !row.Value.IsTotal).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.Value.Days is null)) return [];

        var sum = rows.Sum(row => row.Value.Days!.Value);
        return DoctorRules.Together(
            plan.Plan.CategoryEfforts.Where(row => row.Value is { IsTotal: true, Days: { } total } && total != sum)
                .Select(row => new Spot(row.Line, row.Value.Category, "", row.Value.Days, sum)),
            spots => new Finding.EffortTotalDiffers(spots));
    }

    private static IEnumerable<Spot> Spot(ReadRow<CategoryEffort> row, List<ReadAction> actions)
    {
        var meant = actions.Where(action => !action.IsIncomplete).ToList();
        if (row.Value.Days is not { } said || meant.Count == 0 || meant.Exists(action => action.EffortDays is null)) yield break;

        var sum = meant.Sum(action => action.EffortDays!.Value);
        if (said != sum && said != actions.Sum(action => action.EffortDays ?? 0)) yield return new Spot(row.Line, row.Value.Category, "", said, sum);
    }
}
