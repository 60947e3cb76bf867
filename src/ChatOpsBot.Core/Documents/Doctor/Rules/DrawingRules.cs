using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>What the drawing of the dashboard claims against what the boxes say.</summary>
internal static partial class DrawingRules
{
    /// <summary>In percent: figures are drawn by hand, rounded one way or the other.</summary>
    private const int Rounding = 1;

    /// <summary>
    /// A drawing that agreed with its document when it was imported is not wrong because work went on; one that did not may have
    /// come true since.
    /// </summary>
    internal static IEnumerable<Finding> Differs(Examined plan)
    {
        if (plan.Plan.Drawing is not { } drawing) return [];

        var differences = Differences(drawing, plan.Plan, plan).OrderBy(difference => difference.Line).ToImmutableArray();
        if (!differences.IsEmpty && !ReferenceEquals(plan.Document, plan.Plan))
        {
            var fromTheBeginning = Differences(drawing, plan.Document, plan).Select(Claim).ToHashSet();
            differences = [.. differences.Where(difference => fromTheBeginning.Contains(Claim(difference)))];
        }

        return differences.IsEmpty ? [] : [new Finding.DrawingDiffers(differences)];
    }

    private static IEnumerable<DrawnDifference> Differences(ReadDrawing drawing, ReadPlan said, Examined plan)
    {
        var actions = said.Actions.Select((action, index) => ActionSnapshot.Of(ActionItem.FromDocument(index + 1, action), plan.Start)).ToImmutableArray();
        return OfProgress(drawing, said, actions).Concat(OfCounts(drawing, actions)).Concat(OfNext(drawing, said, plan)).Concat(OfAlerts(drawing, said));
    }

    /// <summary>What is claimed, whatever is really so.</summary>
    private static (Type Kind, int Line, object? About) Claim(DrawnDifference difference) => (difference.GetType(), difference.Line, difference switch
    {
        DrawnDifference.Progress progress => progress.Milestone,
        DrawnDifference.Count count => count.Status,
        DrawnDifference.Unknown unknown => unknown.Id,
        _ => null,
    });

    private static IEnumerable<DrawnDifference> OfProgress(ReadDrawing drawing, ReadPlan plan, ImmutableArray<ActionSnapshot> actions)
    {
        if (drawing.Global is var (percent, line) && Progress.Of(actions) is { } really && IsOff(percent, really))
            yield return new DrawnDifference.Progress(line, null, percent, really);

        foreach (var drawn in drawing.Milestones)
        {
            var milestone = plan.Milestones.FirstOrDefault(milestone => milestone.Id == drawn.Id);
            if (milestone is null && !plan.Milestones.IsEmpty)
                yield return new DrawnDifference.Unknown(drawn.Line, drawn.Id.ToString());
            else if (drawn.Percent is { } said && OfMilestone(milestone, actions) is { } now && IsOff(said, now))
                yield return new DrawnDifference.Progress(drawn.Line, drawn.Id, said, now);
        }
    }

    private static int? OfMilestone(ReadMilestone? milestone, ImmutableArray<ActionSnapshot> actions)
    {
        HashSet<ActionId> included = [.. milestone?.Actions ?? []];
        return Progress.Of(actions.Where(action => included.Contains(action.Code)));
    }

    private static bool IsOff(decimal said, int really) => Math.Abs(said - really) > Rounding;

    /// <summary>Incomplete actions may have been counted or not.</summary>
    private static IEnumerable<DrawnDifference> OfCounts(ReadDrawing drawing, ImmutableArray<ActionSnapshot> actions)
    {
        foreach (var drawn in drawing.Counts)
        {
            var having = actions.Where(action => action.Status == drawn.Status).ToList();
            var complete = having.Count(action => !action.IsIncomplete);
            if (drawn.Count < complete || drawn.Count > having.Count) yield return new DrawnDifference.Count(drawn.Line, drawn.Status, drawn.Count, complete);
        }
    }

    private static IEnumerable<DrawnDifference> OfNext(ReadDrawing drawing, ReadPlan said, Examined plan)
    {
        if (drawing.Next is not { } next) yield break;

        if (said.Actions.FirstOrDefault(action => action.Id == next.Action) is not { } action)
            yield return new DrawnDifference.Unknown(next.Line, next.Action.ToString());
        else if (action.Status is ActionStatus.Done)
            yield return new DrawnDifference.NextIsDone(next.Line, action.Id);
        else if (next.When is { } when && DueDate.Read(when) is { Words: null } drawn && (plan.IsAfter(drawn, action.Due) || plan.IsAfter(action.Due, drawn)))
            yield return new DrawnDifference.NextHasAnotherDate(next.Line, action.Id, when, action.Due);
        else if (SoonerThan(action, said, plan) is { } sooner)
            yield return new DrawnDifference.NextIsAnother(next.Line, action.Id, sooner);
    }

    /// <summary>What is overdue may have been left out of "next"; while J0 is unknown nobody can tell.</summary>
    private static ActionId? SoonerThan(ReadAction drawn, ReadPlan said, Examined plan) => plan.Start is null ? null : said.Actions
        .Where(action => action is { IsIncomplete: false, Status: not (ActionStatus.Done or ActionStatus.Archived) })
        .Where(action => !plan.IsOverdue(action.Due) && plan.IsAfter(drawn.Due, action.Due))
        .MinBy(action => plan.DaysFromStart(action.Due))?.Id;

    private static IEnumerable<DrawnDifference> OfAlerts(ReadDrawing drawing, ReadPlan plan)
    {
        var ids = plan.Actions.Select(action => action.Id).ToHashSet();
        var prefixes = ids.Select(id => id.Prefix).ToHashSet();
        return from alert in drawing.Alerts
               from Match match in IdPattern().Matches(alert.Text)
               where ActionId.TryParse(match.Value, out var id) && prefixes.Contains(id.Prefix) && !ids.Contains(id)
               select new DrawnDifference.Unknown(alert.Line, match.Value);
    }

    [GeneratedRegex(@"(?<![\p{L}0-9])[A-Z]{2,12}-[0-9]{1,9}(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
