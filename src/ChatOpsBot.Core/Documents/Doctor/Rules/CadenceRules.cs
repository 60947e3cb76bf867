using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Words for a rhythm that half their readers take for twice in the time, and half for once in two.</summary>
internal static partial class CadenceRules
{
    internal static IEnumerable<Finding> Ambiguous(Examined plan) => DoctorRules.Together(
        plan.Plan.Cadences.Select(row => (row.Line, Name: row.Value.Type, row.Value.Frequency))
            .Concat(plan.Plan.Audiences.Select(row => (row.Line, row.Value.Name, row.Value.Frequency)))
            .Where(row => AmbiguousPattern().IsMatch(Folding.Fold(row.Frequency ?? "")))
            .Select(row => new Spot(row.Line, row.Name, row.Frequency!)),
        spots => new Finding.AmbiguousCadence(spots));

    [GeneratedRegex(@"(?<!\p{L})bi[- ]?(?:mensuel(?:le)?s?|mensuellement|hebdomadaires?|hebdo|monthly|weekly)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AmbiguousPattern();
}
