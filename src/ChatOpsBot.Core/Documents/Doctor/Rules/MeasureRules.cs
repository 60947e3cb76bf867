namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Rows of figures and priorities that nobody filled in.</summary>
internal static class MeasureRules
{
    internal static IEnumerable<Finding> WithoutValue(Examined plan) => plan.Plan.Measures
        .Where(measure => measure is { Value: null, ValueSpan: not null })
        .GroupBy(measure => measure.Kind)
        .SelectMany(kind => DoctorRules.Together(
            kind.Select(measure => new Spot(measure.Line, measure.Name)), spots => new Finding.MeasureWithoutValue(kind.Key, spots)));

    internal static IEnumerable<Finding> TopPriorityEmpty(Examined plan) => DoctorRules.Together(
        plan.Plan.TopPriorities.Where(row => row.Value.Action is null).Select(row => new Spot(row.Line, $"{row.Value.Rank}")),
        spots => new Finding.TopPriorityEmpty(spots));
}
