using System.Collections.Immutable;
using System.Globalization;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>What the reader reported, gathered by kind.</summary>
internal static class ReadingRules
{
    internal static IEnumerable<Finding> Reported(Examined plan) => plan.Plan.Findings
        .GroupBy(finding => finding.Kind)
        .SelectMany(kind => DoctorRules.Together(kind.Select(At), spots => Of(kind.Key, spots)));

    private static Spot At(ReadFinding finding) => new(finding.Line, finding.Detail);

    private static Finding Of(FindingKind kind, ImmutableArray<Spot> spots) => kind switch
    {
        FindingKind.TableNotRead => new Finding.TableNotRead(spots),
        FindingKind.RowNotRead => new Finding.RowNotRead(spots),
        FindingKind.UnknownAction => new Finding.UnknownAction(spots),
        FindingKind.BoxesNotRead => new Finding.BoxesNotRead(spots),
        FindingKind.CharactersRepaired => new Finding.CharactersRepaired(spots, int.Parse(spots[0].Name, CultureInfo.InvariantCulture)),
        FindingKind.CharactersLost => new Finding.CharactersLost(spots),
    };
}
