using System.Collections.Immutable;

namespace ChatOpsBot.Core.Answers;

/// <summary>One screen of a Gantt: so many weeks, and of the actions that have something in them so many.</summary>
/// <param name="First">The week of the first column.</param>
/// <param name="Count">Of the columns.</param>
/// <param name="Of">How many actions these weeks have, on this page and others.</param>
internal sealed record GanttPage(int First, int Count, ImmutableArray<GanttRow> Rows, int Of)
{
    internal int Last => First + Count - 1;
}

/// <summary>Cuts a Gantt into screens, along the weeks and then along the actions. Weeks without anything have no page.</summary>
internal static class GanttPages
{
    private const int MostRows = 20;

    internal static ImmutableArray<GanttPage> Of(ImmutableArray<GanttRow> rows, int weeks, int? current)
    {
        var pages = ImmutableArray.CreateBuilder<GanttPage>();
        var columns = Columns(rows, weeks, current);
        foreach (var window in rows.SelectMany(Drawn).Select(week => (week - 1) / weeks).Distinct().Order())
        {
            var (first, last) = (window * weeks + 1, (window + 1) * weeks);
            var planned = rows.Where(row => Drawn(row).Any(week => week >= first && week <= last)).ToImmutableArray();
            pages.AddRange(planned.Chunk(MostRows).Select(chunk => new GanttPage(first, columns, [.. chunk], planned.Length)));
        }

        return pages.ToImmutable();
    }

    /// <summary>From 0: the page asked for, else the one that has this week, else the last that is over, else the first.</summary>
    internal static int Choose(ImmutableArray<GanttPage> pages, int? asked, int? current)
    {
        if (asked is { } number) return Math.Clamp(number, 1, pages.Length) - 1;

        var now = pages.TakeWhile(page => !(current >= page.First && current <= page.Last)).Count();
        return now < pages.Length ? now : current > pages[^1].Last ? pages.Length - 1 : 0;
    }

    /// <summary>A short plan ends with its last week, or with this one where it is later but still fits.</summary>
    private static int Columns(ImmutableArray<GanttRow> rows, int weeks, int? current)
    {
        var last = rows.SelectMany(Drawn).Max();
        return last > weeks ? weeks : current is { } now && now > last && now <= weeks ? now : last;
    }

    private static IEnumerable<int> Drawn(GanttRow row) => row.DueWeek is { } due ? row.Weeks.Append(due) : row.Weeks;
}
