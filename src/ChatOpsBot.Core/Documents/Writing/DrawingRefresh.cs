using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Sections;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Writes what is so into the drawing of the dashboard. The frame stays: what does not fit is left as it was drawn.</summary>
internal sealed partial class DrawingRefresh(Anatomy anatomy, PlanSnapshot plan, DateHand dates)
{
    private readonly LineEditor _lines = new(anatomy.Document.Source);

    internal IEnumerable<TextEdit> Edits()
    {
        if (anatomy.Plan.Drawing is not { } drawing) return [];

        if (drawing.Global is { } global && Progress.Of(plan.Actions) is { } percent)
            _lines.Each(global.Line, DashboardDrawing.GlobalPattern(), match => Gauge(global.Line, match, percent));
        foreach (var line in drawing.Milestones.Select(milestone => milestone.Line).Distinct())
            _lines.Each(line, DashboardDrawing.MilestonePattern(), match => OfMilestone(match) is { } now && Gauge(line, match, now));
        foreach (var line in drawing.Counts.Select(count => count.Line).Distinct())
            _lines.Each(line, DashboardDrawing.CountPattern(), match => OfStatus(match) is { } count && _lines.Replace(line, match.Groups["count"], Text(count)));
        if (drawing.Next is { } next) WriteNext(next);
        WriteAlerts([.. drawing.Alerts.Select(alert => alert.Line)]);
        return _lines.Edits();
    }

    private int? OfMilestone(Match match) =>
        plan.Find(new MilestoneId(int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))) is { } milestone ? Progress.Of(milestone.Actions) : null;

    private int? OfStatus(Match match) =>
        DashboardDrawing.StatusOf(match.Groups["words"].Value) is { } status ? plan.Actions.Count(action => action.Status == status && !action.IsIncomplete) : null;

    /// <summary>The figure first, which stands behind the bar: its place is still the one that was found.</summary>
    private bool Gauge(int line, Match match, int percent)
    {
        var fits = !match.Groups["percent"].Success || _lines.Replace(line, match.Groups["percent"], Text(percent));
        if (fits && BarPattern().Match(match.Value) is { Success: true } bar)
            _lines.Replace(line, match.Index + bar.Index, bar.Length, DrawnBar.Of(bar.Value, percent));
        return fits;
    }

    /// <summary>What is due first of what is open; a date stands behind the id or below it.</summary>
    private void WriteNext(DrawnNext next)
    {
        if (Due() is not { } first) return;

        var text = _lines.Text(next.Line);
        var at = IdPattern().Matches(text).FirstOrDefault(match => ActionId.TryParse(match.Value, out var id) && id == next.Action);
        if (at is null || !_lines.Replace(next.Line, at.Index, at.Length, first.Code.ToString()) || next.When is not { } when) return;

        for (var line = next.Line; line <= next.Line + 6 && line <= anatomy.Document.Source.Lines.Count; line++)
        {
            var place = _lines.Text(line).IndexOf(when, line == next.Line ? Math.Min(at.Index, _lines.Text(line).Length) : 0, StringComparison.Ordinal);
            if (place < 0) continue;

            _lines.Replace(line, place, when.Length, dates.Write(first.Due, when));
            return;
        }
    }

    private ActionSnapshot? Due() => plan.Actions
        .Where(action => action is { IsOpen: true, IsIncomplete: false } && (action.DueDay is not null || action.Due.DaysFromStart is not null))
        .MinBy(action => action.DueDay?.DayNumber ?? action.Due.DaysFromStart!.Value);

    /// <summary>What is blocked, as many as there are lines for it.</summary>
    private void WriteAlerts(IReadOnlyList<int> lines)
    {
        var blocked = plan.Actions.Where(action => action.Status is ActionStatus.Blocked).ToList();
        foreach (var (index, line) in lines.Index())
        {
            var words = index < blocked.Count
                ? $"⚠️  {blocked[index].Code}: {(blocked[index].BlockedReason ?? blocked[index].Title).ReplaceLineEndings(" ")}"
                : index == 0 ? plan.Language.In("Aucune alerte", "No alert") : "";
            _lines.Fill(line, words, index == lines.Count - 1 && blocked.Count > lines.Count ? $" (+{blocked.Count - lines.Count})" : "");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\[)[.#]{2,}(?=\])|[█▓▒░■□▰▱#][█▓▒░■□▰▱#.]+", RegexOptions.CultureInvariant)]
    private static partial Regex BarPattern();

    [GeneratedRegex(@"(?<![\p{L}0-9])[A-Za-z]{1,12}-?[0-9]{1,9}(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
