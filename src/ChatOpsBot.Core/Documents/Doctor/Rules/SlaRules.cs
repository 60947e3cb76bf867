using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>Percentages of availability against the interruption they allow, and against each other.</summary>
internal static partial class SlaRules
{
    private const decimal HoursOfAYear = 8760;

    /// <summary>
    /// A line that gives one percentage and one interruption a year, clearly not the same: the percentage allows a quarter more
    /// than is said, or less than half of it ("under 9 hours" is right for 99.9 %, which comes to 8.76).
    /// </summary>
    internal static IEnumerable<Finding> DowntimeDiffers(Examined plan) => DoctorRules.Together(
        TextLines.OutsideFences(plan).Where(line => line.Text.Contains('%', StringComparison.Ordinal)).SelectMany(Differences),
        spots => new Finding.DowntimeDiffers(spots));

    /// <summary>The target at the foot of the document against that of the table.</summary>
    internal static IEnumerable<Finding> TargetsDiffer(Examined plan)
    {
        var table = plan.Plan.Measures.FirstOrDefault(measure =>
            measure.Kind == MeasureKind.Sla && AvailabilityPattern().IsMatch(Folding.Fold(measure.Name)) && PercentCell.Read(measure.Target) is not null);
        var foot = plan.Plan.ClosingLines.FirstOrDefault(row => Folding.Fold(row.Value.Label).Split(' ').Contains("sla"));
        if (table is null || foot is null || PercentPattern().Matches(Folding.Fold(foot.Value.Value)) is not [var percent]) yield break;

        var (said, really) = (Number(percent.Groups["percent"]), PercentCell.Read(table.Target));
        if (said != really)
            yield return new Finding.SlaTargetsDiffer([new Spot(table.Line, table.Name, "", really), new Spot(foot.Line, foot.Value.Label, "", said)]);
    }

    private static IEnumerable<Spot> Differences((int Number, string Text) line)
    {
        var folded = Folding.Fold(line.Text);
        if (PercentPattern().Matches(folded) is not [var percent] || DowntimePattern().Matches(folded) is not [var downtime]) yield break;

        var said = Number(downtime.Groups["amount"]) * HoursPer(downtime.Groups["unit"].Value[0]);
        var really = (100 - Number(percent.Groups["percent"])) / 100 * HoursOfAYear;
        if (really > said * 1.25m || really * 2 < said) yield return new Spot(line.Number, percent.Value, "", said, really);
    }

    private static decimal HoursPer(char unit) => unit switch
    {
        'm' => 1m / 60,
        'h' => 1,
        _ => 24,
    };

    private static decimal Number(Group digits) => PercentCell.Number(digits.Value);

    [GeneratedRegex(@"(?<![0-9.,])(?<percent>9[0-9](?:[.,][0-9]{1,6})?) ?%", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(
        @"(?<![\p{L}0-9.,])(?<amount>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?<unit>h|heures?|hours?|hrs?|min(?:utes?)?|j|jours?|d|days?)(?!\p{L})" +
        @"(?=[^|]{0,60}?(?:par an|/ ?an|annuel|per year|a year|/ ?year|yearly|annual))",
        RegexOptions.CultureInvariant)]
    private static partial Regex DowntimePattern();

    [GeneratedRegex(@"disponib|availab|uptime", RegexOptions.CultureInvariant)]
    private static partial Regex AvailabilityPattern();
}
