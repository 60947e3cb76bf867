using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Dates that cannot be, or that their phase denies.</summary>
internal static partial class ScheduleRules
{
    /// <summary>Only where a date counts from it.</summary>
    internal static IEnumerable<Finding> StartUnknown(Examined plan)
    {
        if (plan.Start is not null) return [];

        var counted = plan.Meant.Where(action => action.Due.DaysFromStart is not null).Select(action => plan.At(action, AttributeKind.Due, action.Due.ToString()))
            .Concat(plan.Plan.Milestones.Where(milestone => milestone.Date.DaysFromStart is not null)
                .Select(milestone => new Spot(milestone.Line, milestone.Id.ToString(), milestone.Date.ToString())));
        return DoctorRules.Together(counted, spots => new Finding.StartUnknown([spots[0]]));
    }

    /// <summary>"Actions Immédiates (J0 - J7)" with an action due J+14; both ends belong to the phase.</summary>
    internal static IEnumerable<Finding> DueOutsidePhase(Examined plan) => DoctorRules.Together(
        plan.Meant
            .Where(action => plan.DaysFromStart(action.Due) is { } due && RangeOf(action.Phase) is var (first, last) && (due < first || due > last))
            .Select(action => plan.At(action, AttributeKind.Due, $"{action.Due} – {action.Phase}")),
        spots => new Finding.DueOutsidePhase(spots));

    /// <summary>The days from J0 that the name of a phase gives; null when it gives none.</summary>
    internal static (int First, int Last)? RangeOf(string? phase)
    {
        var match = RangePattern().Match(Folding.Fold(phase ?? ""));
        return match.Success && (Number(match.Groups["first"]), Number(match.Groups["last"])) is var (first, last) && first <= last ? (first, last) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\p{L}0-9])[jdt]0? ?\+? ?(?<first>[0-9]{1,4}) ?(?:-|a|au|to|→|\.{2,3}) ?[jdt]0? ?\+? ?(?<last>[0-9]{1,4})(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();
}
