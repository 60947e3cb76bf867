using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Pictures;

/// <summary>
/// How far the plan should be by the dates it began with, and how far it is, day by day; both weighted by effort, as its
/// percentage is. Dates that were moved since do not make it look in time.
/// </summary>
public sealed class ProgressPicture
{
    private const int Height = 300;
    private const double Left = 62;
    private const double Right = Drawing.ForChat - 20;
    private const double Top = 46;
    private const double Bottom = Height - 48;

    private readonly WeeklyReport _report;
    private readonly ImmutableArray<(DateOnly Day, double Percent)> _planned;
    private readonly ImmutableArray<(DateOnly Day, double Percent)> _actual;
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    /// <returns>Null while no due date has a day.</returns>
    public static Drawing? Of(WeeklyReport report)
    {
        var first = report.Plan.Before([.. report.Journal.OrderByDescending(entry => entry.PlanVersion).ThenByDescending(entry => entry.Line).Select(entry => entry.Change)], report.Until);
        var dated = Dated(first) is { Count: > 0 } planned ? planned : Dated(report.Plan);
        return dated.Count == 0 ? null : new ProgressPicture(report, dated).Draw();
    }

    private static List<ActionSnapshot> Dated(PlanSnapshot plan) => [.. plan.Actions.Where(action => Progress.Counts(action) && action.DueDay is not null)];

    private ProgressPicture(WeeklyReport report, List<ActionSnapshot> dated)
    {
        _report = report;
        var start = report.Plan.Start ?? dated.Min(action => action.DueDay!.Value);
        _from = start < report.Day && start > report.Day.AddYears(-3) ? start : report.Day.AddDays(-7);
        _planned = Planned(dated, _from);
        _actual = Actual(report, _from);
        // What is due beyond two years does not press the rest into a corner.
        var horizon = report.Day.AddYears(2);
        _to = (_planned[^1].Day > horizon ? horizon : _planned[^1].Day > report.Day ? _planned[^1].Day : report.Day).AddDays(2);
    }

    private Language Language => _report.Language;

    private Drawing Draw() => new(
        Drawing.ForChat, Height,
        [
            new Shape.Box(0, 0, Drawing.ForChat, Height, Ink.Paper), .. Grid(), Stairs(_planned, Ink.Planned, dashed: true), Stairs(_actual, Ink.Done, dashed: false), .. Today(), .. Legend(),
        ],
        Description());

    /// <summary>All effort that is due by a day, as a share of the whole.</summary>
    private static ImmutableArray<(DateOnly, double)> Planned(List<ActionSnapshot> dated, DateOnly from)
    {
        var (all, sum) = (dated.Sum(Weight), 0m);
        var points = ImmutableArray.CreateBuilder<(DateOnly, double)>();
        points.Add((from, 0));
        foreach (var day in dated.GroupBy(action => action.DueDay!.Value).OrderBy(group => group.Key))
        {
            sum += day.Sum(Weight);
            points.Add((day.Key < from ? from : day.Key, (double)(sum * 100 / all)));
        }

        return points.ToImmutable();
    }

    /// <summary>As the journal has it, on each day on which something moved.</summary>
    private static ImmutableArray<(DateOnly, double)> Actual(WeeklyReport report, DateOnly from)
    {
        var points = ImmutableArray.CreateBuilder<(DateOnly, double)>();
        var plan = report.Plan;
        points.Add((report.Day, Progress.Of(plan.Actions) ?? 0));
        foreach (var day in report.Journal.GroupBy(entry => report.DayOf(entry.At)).Where(group => group.Key >= from).OrderByDescending(group => group.Key))
        {
            var at = Progress.Of(plan.Actions) ?? 0;
            points.Add((day.Key, at));
            plan = plan.Before([.. day.OrderByDescending(entry => entry.PlanVersion).ThenByDescending(entry => entry.Line).Select(entry => entry.Change)], report.Until);
        }

        points.Add((from, Progress.Of(plan.Actions) ?? 0));
        points.Reverse();
        return points.ToImmutable();
    }

    private static decimal Weight(ActionSnapshot action) => action.EffortDays is > 0 and { } days ? days : 1;

    private IEnumerable<Shape> Grid()
    {
        for (var percent = 0; percent <= 100; percent += 25)
        {
            yield return new Shape.Line(Left, Y(percent), Right, Y(percent), Ink.Grid, 1, Dashed: false);
            yield return new Shape.Label(Left - 6, Y(percent) + 5, Percentage.Of(percent, Language), Drawing.Readable, Anchor.End, Ink.Quiet);
        }

        var every = Math.Max(1, (int)Math.Ceiling((_to.DayNumber - _from.DayNumber) / 7.0 / 5)) * 7;
        for (var day = _from; day < _to && X(day) + 30 < Drawing.ForChat; day = day.AddDays(every))
            yield return new Shape.Label(X(day), Bottom + 20, day.ToString("d MMM", Language.Culture()), Drawing.Readable, Anchor.Middle, Ink.Quiet);
    }

    /// <summary>A value holds until the day on which it changes.</summary>
    private Shape.Curve Stairs(ImmutableArray<(DateOnly Day, double Percent)> points, Ink ink, bool dashed)
    {
        var path = ImmutableArray.CreateBuilder<double>();
        foreach (var (day, percent) in points)
        {
            if (path.Count > 0) path.AddRange(X(day), path[^1]);
            path.AddRange(X(day), Y(percent));
        }

        return new Shape.Curve(path.ToImmutable(), ink, 3, dashed);
    }

    private IEnumerable<Shape> Today()
    {
        yield return new Shape.Line(X(_report.Day), Top - 6, X(_report.Day), Bottom, Ink.Today, 2, Dashed: false);
        yield return Drawing.Centred(X(_report.Day), Bottom + 40, ReportWords.Day(Language, _report.Day), Ink.Today);
    }

    private IEnumerable<Shape> Legend()
    {
        yield return new Shape.Curve([12, 20, 34, 20], Ink.Done, 3, Dashed: false);
        yield return new Shape.Label(40, 25, Real(), Drawing.Readable, Anchor.Start, Ink.Text, Bold: true);
        yield return new Shape.Curve([204, 20, 226, 20], Ink.Planned, 3, Dashed: true);
        yield return new Shape.Label(232, 25, Expected(), Drawing.Readable, Anchor.Start, Ink.Text);
    }

    private string Real() => Language.In("Réalisé : ", "Done: ") + Percentage.Of((int)_actual[^1].Percent, Language);

    /// <summary>What was due by the day of the report.</summary>
    private string Expected() =>
        Language.In("Prévu au départ : ", "Planned at the start: ") + Percentage.Of((int)_planned.Where(point => point.Day <= _report.Day).Select(point => point.Percent).DefaultIfEmpty(0).Last(), Language);

    private string Description() => Language.In("Courbe d’avancement au ", "Progress curve on ") + $"{ReportWords.Day(Language, _report.Day)}. {Real()}. {Expected()}.";

    private double X(DateOnly day) => Math.Min(Right, Left + (Right - Left) * (day.DayNumber - _from.DayNumber) / Math.Max(1, _to.DayNumber - _from.DayNumber));

    private static double Y(double percent) => Bottom - (Bottom - Top) * percent / 100;
}
