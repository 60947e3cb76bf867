using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>The effort of one category, or of the whole plan, in person-days. What nobody entered is null, never 0.</summary>
/// <param name="InDocument">As the document says; null when it says nothing.</param>
/// <param name="Actions">Those that count: neither archived nor incomplete.</param>
internal sealed record CategoryBudget(string Name, bool IsInDocument, decimal? InDocument, ImmutableArray<ActionSnapshot> Actions)
{
    /// <summary>What the actions add up to; null when none is estimated.</summary>
    internal decimal? Estimated => Sum(action => action.EffortDays);

    internal int WithoutEstimate => Actions.Count(action => action.EffortDays is null);

    internal decimal? Spent => Sum(action => action.SpentDays);

    /// <summary>The actions on which somebody recorded what was spent.</summary>
    internal ImmutableArray<ActionSnapshot> Recorded => [.. Actions.Where(action => action.SpentDays is not null)];

    /// <summary>By how much the actions exceed the document; null while either is not wholly known.</summary>
    internal decimal? Difference => WithoutEstimate == 0 ? Estimated - InDocument : null;

    /// <summary>In the order of the document, then those that only actions have.</summary>
    internal static ImmutableArray<CategoryBudget> Of(PlanSnapshot plan)
    {
        var counted = plan.Actions.Where(Progress.Counts).ToLookup(action => Folding.Fold(action.Category ?? ""));
        var written = plan.CategoryEfforts.Where(effort => !effort.IsTotal).ToList();
        var known = written.Select(effort => Folding.Fold(effort.Category)).ToHashSet();
        return
        [
            .. written.Select(effort => new CategoryBudget(effort.Category, true, effort.Days, [.. counted[Folding.Fold(effort.Category)]])),
            .. counted.Where(group => !known.Contains(group.Key)).Select(group => new CategoryBudget(group.First().Category ?? "", false, null, [.. group])),
        ];
    }

    internal static CategoryBudget Total(PlanSnapshot plan)
    {
        var written = plan.CategoryEfforts.Where(effort => !effort.IsTotal).ToList();
        var total = plan.CategoryEfforts.FirstOrDefault(effort => effort.IsTotal)?.Days
            ?? (written.Count > 0 && written.TrueForAll(effort => effort.Days is not null) ? written.Sum(effort => effort.Days) : null);
        return new CategoryBudget("", !plan.CategoryEfforts.IsEmpty, total, [.. plan.Actions.Where(Progress.Counts)]);
    }

    private decimal? Sum(Func<ActionSnapshot, decimal?> days) =>
        Actions.Select(days).OfType<decimal>().ToList() is { Count: > 0 } known ? known.Sum() : null;
}
