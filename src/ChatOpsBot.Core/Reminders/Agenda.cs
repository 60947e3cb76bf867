using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>
/// What of a plan comes by the calendar: morning digests, late actions, starts, snoozes that end. Everything has an instant, and
/// happens in the one look whose span has it; so nothing fires twice, and no rule fires for what was before it.
/// </summary>
public static class Agenda
{
    /// <summary>Days ahead that are searched for what comes next; somebody looks again then.</summary>
    private const int Horizon = 45;

    /// <summary>All that falls due in a span, oldest first.</summary>
    /// <param name="after">The end of the span before, UTC.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Occurrence> Due(Scene scene, DateTimeOffset after, DateTimeOffset now) =>
        [.. In(scene, after, now, digestsUntil: now).Where(occurrence => occurrence.At > after && occurrence.At <= now && IsStillMeant(scene, occurrence, now)).OrderBy(occurrence => occurrence.At)];

    /// <summary>The instant of what comes next, or at which to look again. UTC.</summary>
    public static DateTimeOffset Next(Scene scene, DateTimeOffset now)
    {
        var horizon = now.AddDays(Horizon);
        return In(scene, now, horizon, digestsUntil: horizon).Where(occurrence => occurrence.At > now).Select(occurrence => occurrence.At).DefaultIfEmpty(horizon).Min();
    }

    /// <summary>What was missed and means nothing any more: a morning that is over, a start that has passed.</summary>
    private static bool IsStillMeant(Scene scene, Occurrence occurrence, DateTimeOffset now) => occurrence switch
    {
        Occurrence.Message { Push.Draft: Draft.Digest digest } =>
            now <= (digest.Person is { } person ? scene.Team.TimeOf(person) : scene.Team.Time).EndOf(digest.Day) && !DigestItems.Of(scene, digest.Person, digest.Day, now).IsEmpty,
        Occurrence.Message { Push.Draft: Draft.AboutToStart starting } => now < scene.Team.Time.EndOf(starting.Start),
        _ => true,
    };

    private static IEnumerable<Occurrence> In(Scene scene, DateTimeOffset from, DateTimeOffset to, DateTimeOffset digestsUntil) =>
        Digests(scene, from, digestsUntil).Concat(LateActions(scene, to)).Concat(Starts(scene)).Concat(SnoozesOver(scene));

    /// <summary>The first morning of each person in the span, and while it lasts the last: what is missed in between is not made up.</summary>
    private static IEnumerable<Occurrence> Digests(Scene scene, DateTimeOffset from, DateTimeOffset to)
    {
        var team = scene.Team;
        foreach (var person in DigestReaders.Of(scene, from))
        {
            var (time, hour) = person is null ? (team.Time, Team.DigestHour) : (team.TimeOf(person), team.SettingsOf(person).DigestHour ?? Team.DigestHour);
            if (person is not null && team.SettingsOf(person).IsMutedAt(to)) continue;

            var mornings = Mornings(time, hour, from, to).ToList();
            foreach (var (day, at) in mornings.Count > 1 ? [mornings[0], mornings[^1]] : mornings)
                yield return new Occurrence.Message(at, new Push(person is null ? Recipient.PlanChannel : Recipient.Person(person), new Draft.Digest(day, person)));
        }
    }

    private static IEnumerable<(DateOnly Day, DateTimeOffset At)> Mornings(WorkingTime time, TimeOnly hour, DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = ZonedTime.DayIn(time.Zone, from); day <= ZonedTime.DayIn(time.Zone, to); day = day.AddDays(1))
        {
            if (!time.Calendar.IsWorkingDay(day)) continue;
            var at = ZonedTime.InstantOf(time.Zone, day, hour);
            if (at > from && at <= to) yield return (day, at);
        }
    }

    private static IEnumerable<Occurrence> LateActions(Scene scene, DateTimeOffset to)
    {
        var team = scene.Team;
        foreach (var action in scene.Plan.Actions)
        {
            if (action is not { IsOpen: true, IsIncomplete: false, DueDay: { } due } || team.Time.StartOf(due) > to) continue;

            var last = team.Time.Calendar.LastDayInTime(due);
            if (action.Priority is Priority.P0)
            {
                var midnight = ZonedTime.InstantOf(team.Time.Zone, last.AddDays(1), TimeOnly.MinValue);
                foreach (var person in action.Owners.SelectMany(owner => team.Behind(owner, midnight)).Distinct())
                    yield return new Occurrence.Message(midnight, new Push(Recipient.Person(person), new Draft.Overdue(action.Id, due, person), IsImmediate: true));
            }

            var late = OneWorkingDayPast(team.Time, last);
            if (action.Priority is Priority.P0 or Priority.P1)
            {
                // While clocks stand still nothing is opened; what fell into that time comes when they go on.
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

    /// <summary>The morning after the first working day on which it was late.</summary>
    internal static DateTimeOffset OneWorkingDayPast(WorkingTime time, DateOnly lastDayInTime) =>
        time.StartOf(time.NextWorkingDay(time.NextWorkingDay(lastDayInTime)));

    /// <summary>One working day before, to the audience that operates what is changed.</summary>
    private static IEnumerable<Occurrence> Starts(Scene scene)
    {
        if (OpsAudience.Of(scene.Plan) is null) yield break;

        var time = scene.Team.Time;
        foreach (var action in scene.Plan.Actions.Where(action => action is { Status: ActionStatus.ToDo, IsIncomplete: false }))
        {
            if (PlannedStart.Of(action, scene.Plan.Start, time.Calendar) is not { } start) continue;

            var before = start.AddDays(-1);
            while (!time.Calendar.IsWorkingDay(before)) before = before.AddDays(-1);
            yield return new Occurrence.Message(time.StartOf(before), new Push(Recipient.PlanChannel, new Draft.AboutToStart(action.Id, start)));
        }
    }

    private static IEnumerable<Occurrence> SnoozesOver(Scene scene) => scene.Snoozes.Select(snooze =>
        new Occurrence.Message(snooze.Until, new Push(Recipient.Person(snooze.Person), new Draft.SnoozeOver(snooze.Subject, snooze.Person, snooze.Until))));
}
