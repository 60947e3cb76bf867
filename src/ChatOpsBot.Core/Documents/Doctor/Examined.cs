using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>A plan in front of the rules: what it says, where, and from which day it is looked at.</summary>
/// <param name="document">As it was imported.</param>
/// <param name="plan">With what was changed since.</param>
/// <param name="start">J0; null while nobody has said.</param>
internal sealed class Examined(ReadPlan document, ReadPlan plan, DateOnly? start, DateOnly today, WorkingCalendar calendar)
{
    private readonly LineIndex _lines = new(plan.Source.Text);

    internal ReadPlan Document { get; } = document;

    internal ReadPlan Plan { get; } = plan;

    internal DateOnly? Start { get; } = start;

    /// <summary>The actions that are meant: neither archived nor made of placeholders.</summary>
    internal ImmutableArray<ReadAction> Meant { get; } =
        [.. plan.Actions.Where(action => action is { IsIncomplete: false, Status: not ActionStatus.Archived })];

    internal IEnumerable<ReadAction> Open => Meant.Where(action => action.Status is not ActionStatus.Done);

    internal bool IsOverdue(DueDate due) => due.Resolve(Start) is { } day && today > calendar.LastDayInTime(day);

    internal int LineOf(SourceSpan span) => _lines.LineAt(span.Start);

    internal string TextOf(int line) => _lines.Text(line);

    internal int Lines => _lines.Count;

    internal static Spot At(ReadAction action, string detail = "") => new(action.Line, action.Id.ToString(), detail);

    /// <summary>In the row of an attribute; in the heading where there is no such row.</summary>
    internal Spot At(ReadAction action, AttributeKind kind, string detail = "")
    {
        var attribute = action.Attributes.FirstOrDefault(attribute => attribute.Kind == kind);
        return new Spot(attribute is null ? action.Line : LineOf(attribute.ValueSpan), action.Id.ToString(), detail);
    }

    /// <summary>Calendar days from J0; null for no day, and for a day of the calendar while J0 is unknown.</summary>
    internal int? DaysFromStart(DueDate date) =>
        date.DaysFromStart ?? (date.Day is { } day && Start is { } from ? day.DayNumber - from.DayNumber : null);

    /// <summary>Whether one date is certainly after another; both may be days of the calendar while J0 is unknown.</summary>
    internal bool IsAfter(DueDate late, DueDate early) =>
        late is { Day: { } lateDay } && early is { Day: { } earlyDay } ? lateDay > earlyDay : DaysFromStart(late) > DaysFromStart(early);
}
