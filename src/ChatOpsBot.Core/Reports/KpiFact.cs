using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>An indicator that the plan and its journal give, as of an instant.</summary>
public abstract record KpiFact
{
    private KpiFact() { }

    /// <summary>Of the actions due until a day, those that are done.</summary>
    /// <param name="Undated">Open ones whose day is not known while J0 is not.</param>
    public sealed record ActionsDone(int Done, int Due, int Undated) : KpiFact;

    /// <summary>Of the milestones whose date has passed or that are reached, those that were reached in time.</summary>
    /// <param name="Unknown">Reached, and nobody can say when: the document had them done.</param>
    /// <param name="Late">The names of those that were not kept.</param>
    public sealed record MilestonesKept(int Kept, int Judged, int Unknown, int Undated, string Late) : KpiFact;

    /// <summary>Effort spent against estimated, over the actions that are done and have both.</summary>
    /// <param name="NotRecorded">Done ones that lack one of the two.</param>
    public sealed record Effort(decimal Spent, decimal Estimated, int Actions, int NotRecorded) : KpiFact;

    public sealed record Incidents(int Raised, int Open) : KpiFact;

    /// <summary>Over or under the estimate, in whole percent, by how much effort may differ (the plan's "±10 %").</summary>
    public const int Tolerance = 10;

    /// <summary>What it is judged by; null while it cannot be computed.</summary>
    public decimal? Figure => this switch
    {
        ActionsDone { Due: > 0 } actions => Share(actions.Done, actions.Due),
        MilestonesKept { Judged: > 0 } milestones => Share(milestones.Kept, milestones.Judged),
        Effort { Estimated: > 0 } effort => decimal.Round((effort.Spent / effort.Estimated - 1) * 100, MidpointRounding.AwayFromZero),
        Incidents incidents => incidents.Raised,
        _ => null,
    };

    /// <summary>Null while it cannot be computed.</summary>
    public bool? IsMet => (this, Figure) switch
    {
        (_, null) => null,
        (Effort effort, _) => Math.Abs(effort.Spent - effort.Estimated) * 100 <= Tolerance * effort.Estimated,
        (Incidents, { } raised) => raised == 0,
        (_, { } share) => share == 100,
    };

    /// <param name="journal">Everything until then.</param>
    /// <param name="at">UTC.</param>
    public static ImmutableArray<KpiFact> Of(PlanSnapshot plan, IReadOnlyCollection<JournalEntry> journal, WorkingTime time, DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(time.Zone, at);
        return [OfActions(plan, day), OfMilestones(plan, journal, time, day), OfEffort(plan), OfIncidents(plan)];
    }

    /// <summary>Rounded down: only everything is 100 %.</summary>
    private static int Share(int part, int whole) => part * 100 / whole;

    private static ActionsDone OfActions(PlanSnapshot plan, DateOnly day)
    {
        var counted = plan.Actions.Where(Progress.Counts).ToList();
        var due = counted.Where(action => action.DueDay <= day).ToList();
        return new ActionsDone(due.Count(action => !action.IsOpen), due.Count, counted.Count(action => action is { IsOpen: true, DueDay: null, Due.DaysFromStart: not null }));
    }

    private static MilestonesKept OfMilestones(PlanSnapshot plan, IReadOnlyCollection<JournalEntry> journal, WorkingTime time, DateOnly day)
    {
        var doneOn = DoneDays.Of(journal, time.Zone);
        var (kept, unknown, undated, late) = (0, 0, 0, new List<MilestoneId>());
        foreach (var milestone in plan.Milestones)
        {
            var actions = milestone.Actions.Where(Progress.Counts).ToList();
            if (actions.Count == 0) continue;

            var isReached = actions.All(action => !action.IsOpen);
            if (milestone.Day is not { } date) undated++;
            else if (isReached && DoneDays.LastOf(actions, doneOn) is null) unknown++;
            else if (isReached || day > time.Calendar.LastDayInTime(date))
            {
                if (isReached && DoneDays.LastOf(actions, doneOn) <= time.Calendar.LastDayInTime(date)) kept++;
                else late.Add(milestone.Id);
            }
        }

        return new MilestonesKept(kept, kept + late.Count, unknown, undated, string.Join(", ", late));
    }

    private static Effort OfEffort(PlanSnapshot plan)
    {
        var done = plan.Actions.Where(action => Progress.Counts(action) && action.Status is ActionStatus.Done).ToList();
        var known = done.Where(action => action is { EffortDays: > 0, SpentDays: not null }).ToList();
        return new Effort(known.Sum(action => action.SpentDays!.Value), known.Sum(action => action.EffortDays!.Value), known.Count, done.Count - known.Count);
    }

    private static Incidents OfIncidents(PlanSnapshot plan)
    {
        var raised = plan.ItemsOf(ItemKind.Incident).ToList();
        return new Incidents(raised.Count, raised.Count(item => item.IsOpen));
    }
}
