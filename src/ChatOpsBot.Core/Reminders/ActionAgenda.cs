using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>What comes because of an action's own dates: that it is late, and that it is about to start.</summary>
internal static class ActionAgenda
{
    internal static IEnumerable<Occurrence> Late(Scene scene, DateTimeOffset to)
    {
        var team = scene.Team;
        foreach (var action in scene.Plan.Actions)
        {
            if (action is not { IsOpen: true, IsIncomplete: false, DueDay: { } due } || team.Time.StartOf(due) > to) continue;

            var last = team.Time.Calendar.LastDayInTime(due);
            if (action.Priority is Priority.P0)
            {
                var midnight = ZonedTime.InstantOf(team.Time.Zone, last.AddDays(1), TimeOnly.MinValue);
                foreach (var person in Told(team, action, midnight))
                    yield return new Occurrence.Message(midnight, new Push(person is null ? Recipient.PlanChannel : Recipient.Person(person), new Draft.Overdue(action.Id, due, person), IsImmediate: true));
            }

            var late = OneWorkingDayPast(team.Time, last);
            if (action.Priority is Priority.P0 or Priority.P1)
            {
                // While clocks stand still nothing is opened; what falls into that time is held back.
                if (scene.Pause is null) yield return new Occurrence.Overdue(late, action, due);
            }
            else
            {
                var first = scene.Plan.Levels.FirstOrDefault()?.Contact;
                foreach (var person in first is null ? [] : team.Behind(first, late))
                    yield return new Occurrence.Message(late, new Push(Recipient.Person(person), new Draft.Late(action.Id, due, person)));
            }
        }
    }

    /// <summary>One working day before, to the audience that operates what is changed.</summary>
    internal static IEnumerable<Occurrence> Starts(Scene scene)
    {
        if (OpsAudience.Of(scene.Plan) is null) yield break;

        var time = scene.Team.Time;
        foreach (var action in scene.Plan.Actions.Where(action => action is { Status: ActionStatus.ToDo, IsIncomplete: false }))
        {
            if (PlannedStart.Of(action, scene.Plan.Start, time.Calendar) is not { } start) continue;

            yield return new Occurrence.Message(time.StartOf(time.LastWorkingDayBefore(start)), new Push(Recipient.PlanChannel, new Draft.AboutToStart(action.Id, start)));
        }
    }

    /// <summary>The morning after the first working day on which it was late.</summary>
    internal static DateTimeOffset OneWorkingDayPast(WorkingTime time, DateOnly lastDayInTime) =>
        time.StartOf(time.NextWorkingDay(time.NextWorkingDay(lastDayInTime)));

    /// <summary>Everybody behind the owners, each once; null for the channel when nobody is.</summary>
    private static IEnumerable<string?> Told(Team team, ActionSnapshot action, DateTimeOffset at) =>
        action.Owners.SelectMany(owner => team.Behind(owner, at)).DistinctBy(Folding.Fold).Cast<string?>().DefaultIfEmpty(null);
}
