using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>The drawing of a dashboard: frames of box-drawing characters, and figures about the plan in them.</summary>
internal sealed partial class DashboardDrawing
{
    private readonly List<DrawnMilestone> _milestones = [];
    private readonly List<DrawnCount> _counts = [];
    private DrawnPercent? _global;

    /// <summary>Null when the block has no frame or says nothing about progress: a drawing of machines has frames too.</summary>
    internal static ReadDrawing? Read(SourceBlock.Code code)
    {
        var lines = code.Lines.All.ToList();
        if (!lines.Exists(line => FrameTopPattern().IsMatch(line.Text)) || !lines.Exists(line => FrameBottomPattern().IsMatch(line.Text))) return null;

        var drawing = new DashboardDrawing();
        foreach (var (number, text) in lines) drawing.Read(number, text);
        var next = DrawnNextReader.Read(lines);
        if (drawing is { _global: null, _counts: [], _milestones: [] } && next is null) return null;

        return new ReadDrawing
        {
            Span = code.Span,
            Line = code.Lines.First - 1,
            Global = drawing._global,
            Milestones = [.. drawing._milestones],
            Counts = [.. drawing._counts],
            Next = next,
            Alerts = [.. DrawnAlerts.In(lines)],
        };
    }

    private void Read(int line, string text)
    {
        var milestones = MilestonePattern().Matches(text);
        foreach (Match match in milestones)
        {
            var id = new MilestoneId(int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            if (id.Number > 0 && !_milestones.Exists(drawn => drawn.Id == id)) _milestones.Add(new DrawnMilestone(id, Percent(match), line));
        }

        if (milestones.Count == 0 && _global is null && GlobalPattern().Match(text) is { Success: true } global)
            _global = new DrawnPercent(PercentCell.Number(global.Groups["percent"].Value), line);
        _counts.AddRange(CountPattern().Matches(text).SelectMany(match => CountIn(match, line)).Where(count => !_counts.Exists(drawn => drawn.Status == count.Status)));
    }

    private static decimal? Percent(Match match) =>
        match.Groups["percent"] is { Success: true } percent ? PercentCell.Number(percent.Value) : null;

    private static IEnumerable<DrawnCount> CountIn(Match match, int line)
    {
        if (StatusOf(match.Groups["words"].Value) is { } status)
            yield return new DrawnCount(status, int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), line);
    }

    /// <summary>"Terminées: 2": a status in the plural is one all the same.</summary>
    internal static Plans.ActionStatus? StatusOf(string written)
    {
        var words = Folding.Fold(written);
        var status = StatusCell.Read(words) ?? StatusCell.Read(words.TrimEnd('s')) ?? StatusCell.Read(words.TrimEnd('s') + "e");
        return status is { BlockedReason: null } read ? read.Status : null;
    }

    [GeneratedRegex("[┌╔╭┏]", RegexOptions.CultureInvariant)]
    private static partial Regex FrameTopPattern();

    [GeneratedRegex("[└╚╰┗]", RegexOptions.CultureInvariant)]
    private static partial Regex FrameBottomPattern();

    // An id and a bar in brackets or of blocks, and perhaps a figure; or an id and a figure alone.
    [GeneratedRegex(
        @"(?<![\p{L}0-9])M(?<number>[0-9]{1,3})(?![\p{L}0-9])\s*:?\s*(?:(?:\[[^\]]*\]|[█▓▒░■□▰▱#][█▓▒░■□▰▱#.]+)(?:\s*(?<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?%)?" +
        @"|(?<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?%)",
        RegexOptions.CultureInvariant)]
    internal static partial Regex MilestonePattern();

    // The figure of a bar, or one behind words that name the whole.
    [GeneratedRegex(
        @"(?:[█▓▒░■□▰▱#][^0-9]*|(?:avancement|progression|progress|global|total)[^0-9]*)(?<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?%",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex GlobalPattern();

    [GeneratedRegex(@"(?<words>\p{L}[\p{L}' ]*?)\s*[:=]\s*(?<count>[0-9]{1,6})(?!\s?%|[0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex CountPattern();
}
