using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>What a new J0 does.</summary>
public abstract record StartDecision
{
    private StartDecision() { }

    /// <param name="Old">Null while nobody had said.</param>
    /// <param name="Moved">The open actions whose due day is another one now, with their day before.</param>
    /// <param name="Kept">Open actions with a due day of their own, which stays: it was set in chat or stands in the document as a day.</param>
    /// <param name="Reopens">The plan was closed, and runs again; its J0 may be the same.</param>
    public sealed record Moves(DateOnly? Old, DateOnly New, ImmutableArray<MovedAction> Moved, int Kept, bool Reopens) : StartDecision
    {
        /// <summary>In the order they are written down.</summary>
        public ImmutableArray<FieldChange> Changes =>
        [
            .. Old == New ? Array.Empty<FieldChange>() : [new FieldChange(Subject.Plan, ChangedField.Start, null, FieldValue.Of(Old), FieldValue.Of((DateOnly?)New))],
            .. Reopens ? [new FieldChange(Subject.Plan, ChangedField.Closed, null, PlanRules.Closed, null)] : Array.Empty<FieldChange>(),
        ];
    }

    public sealed record Already(DateOnly Start) : StartDecision;

    public sealed record NotADate(string Written) : StartDecision;
}

/// <param name="After">Null when the day would lie beyond the calendar.</param>
public sealed record MovedAction(ActionSnapshot Action, DateOnly? Before, DateOnly? After);

/// <summary>Decides on a new J0: relative dates move with it, days stay, and a closed plan is open again.</summary>
public static class PlanStartRules
{
    /// <param name="today">In the plan's zone, from which "monday" counts.</param>
    public static StartDecision Decide(string when, PlanSnapshot plan, DateOnly today)
    {
        if (!WrittenDate.TryRead(when, today, start: null, current: null, out var day)) return new StartDecision.NotADate(when);
        var reopens = plan.ClosedAt is not null;
        if (plan.Start == day && !reopens) return new StartDecision.Already(day);

        var open = plan.Actions.Where(action => action.IsOpen).ToList();
        return new StartDecision.Moves(
            plan.Start,
            day,
            [
                .. open.Where(action => action.Due.DaysFromStart is not null && plan.Start != day)
                    .Select(action => new MovedAction(action, action.DueDay, action.Due.Resolve(day))),
            ],
            open.Count(action => action.Due.Day is not null),
            reopens);
    }
}
