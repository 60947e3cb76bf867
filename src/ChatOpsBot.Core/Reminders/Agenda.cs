using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>
/// What of a plan comes by the calendar: morning digests, late actions, starts, snoozes that end, meetings and reports. Everything has an instant, and
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
        return In(scene, now, horizon, digestsUntil: horizon).Where(occurrence => occurrence.At > now).Select(occurrence => occurrence.At).Append(horizon).Min();
    }

    /// <summary>
    /// When something that was missed may be said: at the reader's next working hours. Null for what may be said now: a P0, a
    /// morning or a stand-up, which end with their own day, and a report or a brief on the minute that was chosen for it.
    /// </summary>
    public static DateTimeOffset? WaitsUntil(Scene scene, Occurrence occurrence, DateTimeOffset now)
    {
        var (isUrgent, person) = occurrence switch
        {
            Occurrence.Message { Push: { IsImmediate: true } or { Draft: Draft.Digest or Draft.StandUp or Draft.ReportPreview } } => (true, null),
            Occurrence.Message { Push.Draft: Draft.Report or Draft.Steering } when now < occurrence.At + Escalation.OnTime => (true, null),
            Occurrence.Message { Push.To: Recipient.OnePerson one } => (false, one.Name),
            Occurrence.Overdue { Action.Priority: Priority.P0 } => (true, null),
            _ => (false, null),
        };
        if (isUrgent) return null;

        var working = (person is null ? scene.Team.Time : scene.Team.TimeOf(person)).WorkingFrom(now);
        return working > now ? working : null;
    }

    /// <summary>The late actions of a time in which clocks stood still: they are escalated when it has ended.</summary>
    /// <param name="ended">With the instant at which it really ended.</param>
    public static IReadOnlyList<Occurrence.Overdue> HeldBack(Scene scene, Pause ended) =>
        [.. LateActions(scene with { Pause = null }, ended.Until).OfType<Occurrence.Overdue>().Where(overdue => overdue.At > ended.From && overdue.At <= ended.Until).OrderBy(overdue => overdue.At)];

    /// <summary>What was missed and means nothing any more: a morning that is over, a start that has passed.</summary>
    private static bool IsStillMeant(Scene scene, Occurrence occurrence, DateTimeOffset now) => occurrence switch
    {
        Occurrence.Message { Push.Draft: Draft.Digest digest } => IsStillThatDay(scene.Team, digest, occurrence.At, now) && !DigestItems.Of(scene, digest.Person, digest.Day, now).IsEmpty,
        Occurrence.Message { Push.Draft: Draft.AboutToStart starting } => now < scene.Team.Time.EndOf(starting.Start),
        Occurrence.Message { Push.Draft: Draft.StandUp standUp } => now <= scene.Team.Time.EndOf(standUp.Day),
        Occurrence.Message { Push.Draft: Draft.ReportPreview } => now < occurrence.At + CutOff.Preview,
        Occurrence.Message { Push.Draft: Draft.Report report } => scene.Team.Meetings.Report is { } time && CutOff.Before(now.AddTicks(1), time, scene.Team.Time)?.Week == report.Week,
        Occurrence.Message { Push.Draft: Draft.Steering steering } => Committee.On(steering.Day, scene.Team.Meetings, scene.Team.Time) is { } committee && now < committee.At,
        Occurrence.Message { Push.Draft: Draft.MilestoneDraft draft } => scene.Plan.Find(new MilestoneId(draft.Milestone)) is { } milestone && !MilestoneReport.IsReached(milestone),
        _ => true,
    };

    /// <summary>A day is over with its work; for somebody who wants their digest after that, at midnight.</summary>
    private static bool IsStillThatDay(Team team, Draft.Digest digest, DateTimeOffset morning, DateTimeOffset now)
    {
        var time = digest.Person is { } person ? team.TimeOf(person) : team.Time;
        var end = time.EndOf(digest.Day);
        return now <= (morning < end ? end : ZonedTime.InstantOf(time.Zone, digest.Day.AddDays(1), TimeOnly.MinValue));
    }

    private static IEnumerable<Occurrence> In(Scene scene, DateTimeOffset from, DateTimeOffset to, DateTimeOffset digestsUntil) =>
        Digests(scene, from, digestsUntil).Concat(LateActions(scene, to)).Concat(Starts(scene)).Concat(SnoozesOver(scene))
            .Concat(StandUps(scene.Team, from, digestsUntil)).Concat(Reports(scene.Team, from, digestsUntil)).Concat(Briefs(scene.Team, from, digestsUntil)).Concat(MilestonesDue(scene));

    /// <summary>The first morning of each person in the span, and while it lasts the last: what is missed in between is not made up.</summary>
    private static IEnumerable<Occurrence> Digests(Scene scene, DateTimeOffset from, DateTimeOffset to)
    {
        var team = scene.Team;
        foreach (var person in DigestReaders.Of(scene))
        {
            var mornings = Mornings(team, person, from, to).ToList();
            foreach (var (day, at) in mornings.Count > 1 ? [mornings[0], mornings[^1]] : mornings)
                yield return new Occurrence.Message(at, new Push(person is null ? Recipient.PlanChannel : Recipient.Person(person), new Draft.Digest(day, person)));
        }
    }

    /// <summary>The working mornings in the span on which the person is not muted.</summary>
    private static IEnumerable<(DateOnly Day, DateTimeOffset At)> Mornings(Team team, string? person, DateTimeOffset from, DateTimeOffset to)
    {
        var time = person is null ? team.Time : team.TimeOf(person);
        for (var day = ZonedTime.DayIn(time.Zone, from); day <= ZonedTime.DayIn(time.Zone, to); day = day.AddDays(1))
        {
            if (!time.Calendar.IsWorkingDay(day)) continue;
            var at = team.MorningOf(person, day);
            if (at > from && at <= to && (person is null || !team.SettingsOf(person).IsMutedAt(at))) yield return (day, at);
        }
    }

    /// <summary>As with mornings, what is missed between the first and the last is not made up.</summary>
    private static IEnumerable<Occurrence> StandUps(Team team, DateTimeOffset from, DateTimeOffset to)
    {
        if (team.Meetings.StandUp is null) yield break;

        var days = new List<DateOnly>();
        for (var day = ZonedTime.DayIn(team.Time.Zone, from); day <= ZonedTime.DayIn(team.Time.Zone, to); day = day.AddDays(1))
            if (team.Time.Calendar.IsWorkingDay(day) && team.Meetings.StandUpOf(team.Time, day) is var at && at > from && at <= to) days.Add(day);
        foreach (var day in days.Count > 1 ? [days[0], days[^1]] : days)
            yield return new Occurrence.Message(team.Meetings.StandUpOf(team.Time, day), new Push(Recipient.PlanChannel, new Draft.StandUp(day)));
    }

    /// <summary>Each cut-off, and an hour before it the preview for each lead.</summary>
    private static IEnumerable<Occurrence> Reports(Team team, DateTimeOffset from, DateTimeOffset to)
    {
        if (team.Meetings.Report is not { } report) yield break;

        foreach (var cutOff in CutOff.In(report, team.Time, from, to + CutOff.Preview))
        {
            var preview = cutOff.At - CutOff.Preview;
            foreach (var person in Leads.Of(team))
                yield return new Occurrence.Message(preview, new Push(Recipient.Person(person), new Draft.ReportPreview(cutOff.Week, person)));
            yield return new Occurrence.Message(cutOff.At, new Push(Recipient.PlanChannel, new Draft.Report(cutOff.Week)));
        }
    }

    /// <summary>One working day before each committee, to the channel and to the management.</summary>
    private static IEnumerable<Occurrence> Briefs(Team team, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var committee in Committee.Briefed(team.Meetings, team.Time, from, to))
        {
            yield return new Occurrence.Message(committee.BriefAt, new Push(Recipient.PlanChannel, new Draft.Steering(committee.Day, null)));
            foreach (var person in ManagementAudience.Of(team, committee.BriefAt))
                yield return new Occurrence.Message(committee.BriefAt, new Push(Recipient.Person(person), new Draft.Steering(committee.Day, person)));
        }
    }

    /// <summary>On the working day on which a milestone's date comes, a report of it is offered to the leads; one that is reached was offered then.</summary>
    private static IEnumerable<Occurrence> MilestonesDue(Scene scene)
    {
        if (ClientAudience.Of(scene.Plan) is null) yield break;

        foreach (var milestone in scene.Plan.Milestones.Where(milestone => milestone.Day is not null && !milestone.Actions.IsEmpty))
            foreach (var person in Leads.Of(scene.Team))
                yield return new Occurrence.Message(
                    scene.Team.Time.StartOf(scene.Team.Time.Calendar.LastDayInTime(milestone.Day!.Value)),
                    new Push(Recipient.Person(person), new Draft.MilestoneDraft(milestone.Id.Number, milestone.Day, person)));
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

    /// <summary>Everybody behind the owners, each once; null for the channel when nobody is.</summary>
    private static IEnumerable<string?> Told(Team team, ActionSnapshot action, DateTimeOffset at) =>
        action.Owners.SelectMany(owner => team.Behind(owner, at)).DistinctBy(Folding.Fold).Cast<string?>().DefaultIfEmpty(null);

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

    /// <summary>What ends with a morning is named in its digest, and not apart.</summary>
    private static bool ComesWithTheMorning(Team team, Snooze snooze)
    {
        var (time, settings) = (team.TimeOf(snooze.Person), team.SettingsOf(snooze.Person));
        var day = ZonedTime.DayIn(time.Zone, snooze.Until);
        return time.Calendar.IsWorkingDay(day) && !settings.IsMutedAt(snooze.Until) && snooze.Until == ZonedTime.InstantOf(time.Zone, day, settings.DigestHour ?? Team.DigestHour);
    }

    private static IEnumerable<Occurrence> SnoozesOver(Scene scene) => scene.Snoozes.Where(snooze => !ComesWithTheMorning(scene.Team, snooze)).Select(snooze =>
        new Occurrence.Message(snooze.Until, new Push(Recipient.Person(snooze.Person), new Draft.SnoozeOver(snooze.Subject, snooze.Person, snooze.Until))));
}
