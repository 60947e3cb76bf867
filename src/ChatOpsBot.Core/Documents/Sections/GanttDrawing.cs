using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>The drawing of planned weeks: a line of week numbers between bars, and lines that begin with the id of an action.</summary>
internal sealed partial class GanttDrawing(HashSet<ActionId> actions, List<ReadFinding> findings)
{
    /// <summary>Blanks, dots, dashes and the light shade of a bar; any other sign is work.</summary>
    private static readonly SearchValues<char> NoWork = SearchValues.Create(" \t\u00A0.·…-_─—–+░");

    private readonly Dictionary<ActionId, ReadWeeks> _read = [];

    /// <summary>In the order of the drawing, each action once; a plan may be drawn in several parts.</summary>
    internal ImmutableArray<ReadWeeks> Read => [.. _read.Values];

    /// <summary>False when the lines are no such drawing.</summary>
    internal bool TryAdd(FencedLines lines)
    {
        int[]? weeks = null;
        var rows = new List<Row>();
        foreach (var (number, text) in lines.All)
        {
            var cells = text.Split('|', '│', '┃');
            if (cells.Length < 2) continue;
            if (weeks is null) weeks = WeeksIn(cells);
            else rows.Add(new Row(number, text, cells));
        }

        if (weeks is null || !rows.Exists(row => row.Id is { } id && actions.Contains(id))) return false;

        foreach (var row in rows) Add(row, weeks);
        return true;
    }

    private void Add(Row row, int[] weeks)
    {
        var filled = row.Cells.Index().Skip(1).Where(cell => IsFilled(cell.Item)).Select(cell => cell.Index).ToList();
        if (row.Id is { } id && actions.TryGetValue(id, out var action))
        {
            var planned = filled.Where(column => column < weeks.Length && weeks[column] > 0).Select(column => weeks[column]);
            if (filled.Exists(column => column >= weeks.Length || weeks[column] == 0)) findings.Add(row.NotRead);
            _read[action] = _read.TryGetValue(action, out var before)
                ? before with { Weeks = [.. before.Weeks.Concat(planned).Distinct().Order()] }
                : new ReadWeeks(action, [.. planned.Distinct().Order()], row.Line);
        }
        else if (row.Id is { } unknown && actions.Any(known => known.Prefix == unknown.Prefix))
        {
            findings.Add(new ReadFinding(FindingKind.UnknownAction, row.Line, unknown.ToString()));
        }
        else if (filled.Count > 0 && !MilestonePattern().IsMatch(row.Cells[0]) && IsFilled(row.Cells[0]))
        {
            findings.Add(row.NotRead);
        }
    }

    /// <summary>The week of each cell, 0 for a cell without one; null when there is a cell of other words.</summary>
    private static int[]? WeeksIn(string[] cells)
    {
        var weeks = new int[cells.Length];
        foreach (var (index, cell) in cells.Index().Skip(1))
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            if (WeekPattern().Match(cell) is not { Success: true } match) return null;
            weeks[index] = int.Parse(match.Groups["week"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return weeks.Any(week => week > 0) ? weeks : null;
    }

    private static bool IsFilled(string cell) => cell.AsSpan().ContainsAnyExcept(NoWork);

    private sealed record Row(int Line, string Text, string[] Cells)
    {
        internal ActionId? Id { get; } = LeadingId.Read(Cells[0]);

        internal ReadFinding NotRead => new(FindingKind.RowNotRead, Line, Text.Trim());
    }

    [GeneratedRegex(@"^\s*(?:s|w|wk|sem|semaine|week)?\.?[\s-]*0*(?<week>[0-9]{1,3})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WeekPattern();

    [GeneratedRegex(@"^\s*(?:m|jalon|milestone)\s?-?[0-9]{1,3}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MilestonePattern();
}
