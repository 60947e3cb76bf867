using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>Weeks as columns of three characters, an action a line: a drawing for letters of one width.</summary>
internal static class GanttDrawing
{
    internal const char Done = '█';
    internal const char Planned = '░';
    internal const char Due = '◆';
    internal const char ThisWeek = '▼';

    /// <summary>What a code block of a chat shows without scrolling, in characters.</summary>
    private const int Width = 60;

    /// <summary>Three characters and the blank before them.</summary>
    private const int Column = 4;

    private const int MostWeeks = 12;

    /// <summary>How many weeks stand beside labels of this length.</summary>
    internal static int WeeksBeside(int label) => Math.Clamp((Width - label) / Column, 1, MostWeeks);

    /// <param name="first">The week of the first column.</param>
    /// <param name="current">This week; null when it is unknown.</param>
    internal static string Of(Language language, ImmutableArray<GanttRow> rows, int label, int first, int count, int? current)
    {
        var weeks = Enumerable.Range(first, count).ToList();
        var heading = language.In("Semaine", "Week");
        var lines = new List<string>();
        if (current is { } now && weeks.Contains(now)) lines.Add(Line("", label, weeks.Select(week => week == now ? $" {ThisWeek} " : "   ")));
        lines.Add(Line(heading.Length <= label ? heading : "", label, weeks.Select(Number)));
        lines.AddRange(rows.Select(row => Line(row.Action.Code.ToString(), label, weeks.Select(week => Cell(row, week)))));
        return string.Join('\n', lines);
    }

    private static string Line(string label, int width, IEnumerable<string> cells)
    {
        var line = new StringBuilder(label.PadRight(width));
        foreach (var cell in cells) line.Append(' ').Append(cell);
        return line.ToString().TrimEnd();
    }

    /// <summary>In the middle of its column.</summary>
    private static string Number(int week) => week < 100
        ? week.ToString(CultureInfo.InvariantCulture).PadLeft(2) + " "
        : week.ToString(CultureInfo.InvariantCulture);

    /// <summary>The done part of an action fills its weeks from the left.</summary>
    private static string Cell(GanttRow row, int week)
    {
        var at = row.Weeks.IndexOf(week);
        if (at < 0) return week == row.DueWeek ? $" {Due} " : " · ";

        var done = Math.Clamp(row.Weeks.Length * 3 * row.Percent / 100 - at * 3, 0, 3);
        return new string(Done, done) + new string(Planned, 3 - done);
    }
}
