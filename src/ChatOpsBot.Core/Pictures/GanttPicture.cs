using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Pictures;

/// <summary>The plan over its weeks: what is done of each action, what is late or blocked, milestones, and today.</summary>
public sealed class GanttPicture
{
    /// <summary>Rows of one picture: more would be too small to read in a chat.</summary>
    private const int Most = 20;

    /// <summary>Days before and after today that are drawn.</summary>
    private const int Horizon = 3 * 365;

    private const double Left = 12;
    private const double Right = Drawing.ForChat - 12;
    private const double Top = 64;
    private const double RowHeight = 40;

    private readonly AnswerContext _context;
    private readonly ImmutableArray<(ActionSnapshot Action, GanttSpan Span)> _rows;
    private readonly int _left;
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    /// <returns>Null while no action has a day.</returns>
    public static Drawing? Of(AnswerContext context)
    {
        var dated = context.Plan.Actions.Where(action => action.Status is not ActionStatus.Archived && !action.IsIncomplete)
            .Select(action => (action, Span: GanttSpan.Of(action, context.Plan.Start, context.Calendar)))
            .Where(row => row.Span is { } span && IsNear(context, span.From) && IsNear(context, span.To)).Select(row => (row.action, row.Span!.Value)).ToList();
        return dated.Count == 0 ? null : new GanttPicture(context, dated).Draw();
    }

    /// <summary>A date that somebody mistyped would press all others into a corner.</summary>
    private static bool IsNear(AnswerContext context, DateOnly day) => Math.Abs(day.DayNumber - context.Today.DayNumber) <= Horizon;

    /// <summary>Of too many, those that are open come first, the soonest before the others; they stand in the order of their beginning.</summary>
    private GanttPicture(AnswerContext context, List<(ActionSnapshot Action, GanttSpan Span)> dated)
    {
        _context = context;
        _rows = [.. dated.OrderBy(row => !row.Action.IsOpen).ThenBy(row => row.Span.To).Take(Most).OrderBy(row => row.Span.From).ThenBy(row => row.Span.To).ThenBy(row => row.Action.Id)];
        _left = dated.Count - _rows.Length;
        var marks = Dated().Select(milestone => milestone.Day!.Value).Append(context.Today);
        _from = _rows.Min(row => row.Span.From).AddDays(-3);
        _to = _rows.Select(row => row.Span.To).Concat(marks.Where(day => day <= _rows.Max(row => row.Span.To).AddDays(60))).Max().AddDays(4);
    }

    private Language Language => _context.Language;

    private double Bottom => Top + _rows.Length * RowHeight;

    /// <summary>Words stand above their bar, on paper of their own: lines go behind them and before the bars.</summary>
    private Drawing Draw()
    {
        var height = (int)Bottom + (_left > 0 ? 76 : 54);
        return new Drawing(
            Drawing.ForChat, height,
            [
                new Shape.Box(0, 0, Drawing.ForChat, height, Ink.Paper), .. Weeks(), .. Rows(Bars), .. Milestones(), .. Today(), .. Rows(Names), .. Legend(),
            ],
            Description());
    }

    private IEnumerable<Shape> Rows(Func<ActionSnapshot, GanttSpan, double, IEnumerable<Shape>> shapes) => _rows.SelectMany((row, index) => shapes(row.Action, row.Span, Top + index * RowHeight));

    /// <summary>A line for each week, or for every so many where their dates would touch.</summary>
    private IEnumerable<Shape> Weeks()
    {
        var every = Math.Max(1, (int)Math.Ceiling((_to.DayNumber - _from.DayNumber) / 7.0 / 6)) * 7;
        var first = _context.Plan.Start ?? _from;
        var day = first > _from ? first : first.AddDays((_from.DayNumber - first.DayNumber + every - 1) / every * every);
        for (; day < _to; day = day.AddDays(every))
        {
            yield return new Shape.Line(X(day), Top - 14, X(day), Bottom, Ink.Grid, 1, Dashed: false);
            if (X(day) + 62 < Right) yield return new Shape.Label(X(day) + 3, Top - 4, day.ToString("d MMM", Language.Culture()), Drawing.Readable, Anchor.Start, Ink.Quiet);
        }
    }

    private static IEnumerable<Shape> Names(ActionSnapshot action, GanttSpan span, double y)
    {
        var (code, title) = ($"{action.Code}", Short(action.Title, 42));
        var (size, x) = (Drawing.Readable, Left + Drawing.WidthOf($"{action.Code}", bold: true) + 6);
        yield return new Shape.Box(Left - 2, y + 2, x + Drawing.WidthOf(title, bold: false) - Left, 18, Ink.Paper);
        yield return new Shape.Label(Left, y + 15, code, size, Anchor.Start, Ink.Text, Bold: true);
        yield return new Shape.Label(x, y + 15, title, size, Anchor.Start, Ink.Text);
    }

    private IEnumerable<Shape> Bars(ActionSnapshot action, GanttSpan span, double y)
    {
        var percent = action.IsOpen ? action.Progress ?? 0 : 100;
        var (from, to) = (X(span.From), X(span.To.AddDays(1)));
        var done = from + (to - from) * percent / 100;
        var isLate = _context.IsOverdue(action);
        if (done < to) yield return new Shape.Box(done, y + 22, to - done, 12, isLate ? Ink.Late : action.Status is ActionStatus.Blocked ? Ink.Blocked : Ink.Planned);
        if (done > from) yield return new Shape.Box(from, y + 22, done - from, 12, Ink.Done);
        if (action.DueDay is { } due && due >= _from && due < _to) yield return new Shape.Line(X(due.AddDays(1)), y + 20, X(due.AddDays(1)), y + 36, isLate ? Ink.Late : Ink.Quiet, 2, Dashed: false);
    }

    /// <summary>Those that stand close together share one name.</summary>
    private IEnumerable<Shape> Milestones()
    {
        var shown = Dated().Where(milestone => milestone.Day >= _from && milestone.Day < _to).Select(milestone => (milestone.Id, X: X(milestone.Day!.Value.AddDays(1)))).OrderBy(milestone => milestone.X).ToList();
        foreach (var (_, x) in shown)
        {
            yield return new Shape.Line(x, Top, x, Bottom, Ink.Milestone, 1, Dashed: true);
            yield return new Shape.Diamond(x, 30, 6, Ink.Milestone);
        }

        for (var first = 0; first < shown.Count;)
        {
            var count = shown.Skip(first).TakeWhile((milestone, index) => milestone.X - shown[first].X < 34 * Math.Max(1, index)).Count();
            var name = string.Join(" ", shown.Skip(first).Take(count).Select(milestone => milestone.Id));
            yield return Drawing.Centred((shown[first].X + shown[first + count - 1].X) / 2, 18, name, Ink.Milestone);
            first += count;
        }
    }

    private IEnumerable<MilestoneSnapshot> Dated() => _context.Plan.Milestones.Where(milestone => milestone.Day is not null);

    private IEnumerable<Shape> Today()
    {
        if (_context.Today < _from || _context.Today >= _to) yield break;

        var x = X(_context.Today) + (X(_context.Today.AddDays(1)) - X(_context.Today)) / 2;
        yield return new Shape.Line(x, Top, x, Bottom + 4, Ink.Today, 2, Dashed: false);
        yield return Drawing.Centred(x, Bottom + 18, Language.In("aujourd’hui", "today"), Ink.Today);
    }

    private IEnumerable<Shape> Legend()
    {
        var (x, y) = (Left, Bottom + 44);
        foreach (var (ink, words) in new[]
        {
            (Ink.Done, Language.In("fait", "done")), (Ink.Planned, Language.In("prévu", "planned")), (Ink.Late, Language.In("en retard", "overdue")), (Ink.Blocked, Language.In("bloqué", "blocked")),
        })
        {
            yield return new Shape.Box(x, y - 10, 12, 10, ink);
            yield return new Shape.Label(x + 16, y, words, Drawing.Readable, Anchor.Start, Ink.Quiet);
            x += 28 + Drawing.WidthOf(words, bold: false);
        }

        yield return new Shape.Line(x + 3, y - 12, x + 3, y + 2, Ink.Quiet, 2, Dashed: false);
        yield return new Shape.Label(x + 9, y, Language.In("échéance", "due"), Drawing.Readable, Anchor.Start, Ink.Quiet);
        if (_left > 0)
            yield return new Shape.Label(Left, y + 22, Language.In($"et {_left} autres : actions", $"and {_left} more: actions"), Drawing.Readable, Anchor.Start, Ink.Quiet);
    }

    private double X(DateOnly day) => Left + (Right - Left) * (day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber);

    private static string Short(string title, int most) => title.Length <= most ? title : title[..(most - 1)].TrimEnd() + "…";

    private string Description()
    {
        var lines = _rows.Select(row => string.Create(Language.Culture(), $"{row.Action.Code} {row.Action.Title}, {row.Span.From.ToString("d MMMM", Language.Culture())} – {row.Span.To.ToString("d MMMM", Language.Culture())}, {State(row.Action)}"));
        return Language.In("Planning. ", "Schedule. ") + string.Join(". ", lines) + (_left > 0 ? Language.In($". Et {_left} autres.", $". And {_left} more.") : ".");
    }

    private string State(ActionSnapshot action)
    {
        var progress = action is { IsOpen: true, Progress: { } percent } ? $" {Percentage.Of(percent, Language)}" : "";
        return _context.IsOverdue(action) ? Language.In("en retard", "overdue") + progress : Words.Status(Language, action.Status) + progress;
    }
}
