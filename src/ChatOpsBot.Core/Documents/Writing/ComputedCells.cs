using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Cells that say what the plan can count itself: efforts by category, how far the milestones are.</summary>
internal sealed partial class ComputedCells(Anatomy anatomy, CellMap cells, AuthorsHand hand, PlanSnapshot plan)
{
    internal IEnumerable<TextEdit> Edits() => Efforts().Concat(Milestones());

    /// <summary>A category without actions, or with one whose effort nobody estimated, keeps what its author wrote.</summary>
    private IEnumerable<TextEdit> Efforts()
    {
        var rows = anatomy.Plan.CategoryEfforts;
        var actions = plan.Actions.Where(Progress.Counts).ToLookup(action => Folding.Fold(action.Category ?? ""));
        var days = rows.Where(row => !row.Value.IsTotal).ToDictionary(row => row, row => Counted([.. actions[Folding.Fold(row.Value.Category)]]) ?? row.Value.Days);
        if (days.Count == 0 || days.Values.Any(known => known is null)) return [];

        var total = days.Values.Sum() ?? 0;
        return rows.SelectMany(row => new[]
        {
            Number(row.Spans[1], row.Value.IsTotal ? total : days[row]!.Value),
            total == 0 ? null : Number(row.Spans[2], Math.Round((row.Value.IsTotal ? total : days[row]!.Value) * 100 / total)),
        }).OfType<TextEdit>();
    }

    private static decimal? Counted(List<ActionSnapshot> actions) =>
        actions.Count == 0 || actions.Exists(action => action.EffortDays is null) ? null : actions.Sum(action => action.EffortDays);

    /// <summary>The figure alone; its unit and the way decimals are parted stay.</summary>
    private TextEdit? Number(SourceSpan span, decimal number)
    {
        if (span.Length == 0 || cells.Of(span) is not { } cell || FigurePattern().Match(cell.Cell.Text) is not { Success: true } figure) return null;

        var written = number.ToString("0.##", CultureInfo.InvariantCulture);
        if (UsesComma) written = written.Replace('.', ',');
        var old = decimal.Parse(figure.Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        return old == number ? null : cell.Fill(Escaped.ForCell(cell.Cell.Text[..figure.Index] + written + cell.Cell.Text[(figure.Index + figure.Length)..]));
    }

    private bool UsesComma => anatomy.Plan.CategoryEfforts.Any(row => row.Value.Effort?.Contains(',', StringComparison.Ordinal) is true)
        || anatomy.Plan.Actions.SelectMany(action => action.Attributes).Any(attribute => attribute.Kind is AttributeKind.Effort && CommaPattern().IsMatch(attribute.Value));

    /// <summary>A column of percentages or of statuses, where the table of milestones has one.</summary>
    private IEnumerable<TextEdit> Milestones()
    {
        foreach (var table in anatomy.Document.Tables.Where(MilestoneTable.IsOne))
        {
            var column = table.Header.Find("statut", "status", "etat", "state", "avancement", "progress");
            if (column < 1) continue;

            foreach (var row in table.Body.Where(row => row.Reaches(column)))
            {
                if (NamedRow.Read(row[0]) is not { } named || plan.Find(new MilestoneId(named.Number)) is not { } milestone || Progress.Of(milestone.Actions) is not { } percent) continue;

                var cell = new PlacedCell(table, row, column);
                if (cell.Cell.Text.Contains('%', StringComparison.Ordinal) && PercentCell.Read(cell.Cell.Text) is { } said)
                {
                    if (said != percent) yield return cell.Fill(cell.Cell.Text.Replace(FigurePattern().Match(cell.Cell.Text).Value, percent.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
                }
                else if (StatusCell.Read(cell.Cell.Text) is { } was && StatusOf(milestone, percent) is var now && was.Status != now)
                {
                    yield return cell.Replace(hand.Actions.Write(now, null, cell.Written));
                }
            }
        }
    }

    private static ActionStatus StatusOf(MilestoneSnapshot milestone, int percent) => milestone.Actions.Where(Progress.Counts).All(action => action.Status is ActionStatus.Done)
        ? ActionStatus.Done
        : percent > 0 || milestone.Actions.Any(action => action.Status is ActionStatus.InProgress) ? ActionStatus.InProgress : ActionStatus.ToDo;

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex FigurePattern();

    [GeneratedRegex("[0-9],[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex CommaPattern();
}
