using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>One thing of a plan that somebody is reminded of.</summary>
/// <param name="Drawn">The version that its buttons are drawn from.</param>
public sealed record DueThing(Subject Subject, string Name, string Title, Priority? Priority, DateOnly Due, DrawnItem Drawn);

/// <summary>What a morning digest says of one plan to one person, or of what belongs to nobody to the channel (PRODUCT, Reminders).</summary>
public sealed record DigestItems(
    ImmutableArray<DueThing> Overdue, ImmutableArray<DueThing> Today, ImmutableArray<DueThing> Soon, ImmutableArray<Escalation> Waiting, ImmutableArray<DueThing> SnoozeEnded)
{
    /// <summary>Working days on which what is late is named daily.</summary>
    public const int Daily = 3;

    /// <summary>Then it is named each so many working days.</summary>
    public const int Weekly = 5;

    /// <summary>And no longer than this many working days: it stays in the lists, and a level has been called long since.</summary>
    public const int Ceiling = 60;

    /// <summary>Working days ahead that a digest looks.</summary>
    private const int Ahead = 2;

    public bool IsEmpty => Overdue.IsEmpty && Today.IsEmpty && Soon.IsEmpty && Waiting.IsEmpty && SnoozeEnded.IsEmpty;

    /// <param name="person">Null for what belongs to nobody, or to a role that nobody fills.</param>
    /// <param name="day">The person's.</param>
    public static DigestItems Of(Scene scene, string? person, DateOnly day, DateTimeOffset now)
    {
        var team = scene.Team;
        var things = Things(scene.Plan).Where(thing => IsFor(team, thing.Owners, person, now)).Select(thing => thing.Thing).ToList();
        var asked = person is null ? [] : StandUpQuestions.WithTheMorning(scene, person, day, now);
        var heard = person is null ? things : [.. things.Where(thing => !scene.IsSnoozed(thing.Subject, person, now) && !asked.Contains(thing.Subject))];
        var horizon = HorizonOf(team.Time, day);
        var ended = person is null ? [] : Ended(scene, person, day, now);
        return new DigestItems(
            [.. heard.Where(thing => IsNamedLate(team.Time, thing.Due, SinceDay(scene), day) && !ended.Contains(thing.Subject))],
            [.. heard.Where(thing => IsToday(team.Time.Calendar, thing.Due, day) && !ended.Contains(thing.Subject))],
            [.. heard.Where(thing => thing.Due > day && thing.Due <= horizon && !ended.Contains(thing.Subject))],
            person is null ? [] : [.. scene.Escalations.Where(escalation => IsWaiting(escalation, team, person, now))],
            [.. heard.Where(thing => ended.Contains(thing.Subject))]);
    }

    /// <summary>Whether what was due then is named on this day: three working days running, then weekly, up to a ceiling.</summary>
    /// <param name="since">Days before are not counted: nobody is chased for what was late before the bot came.</param>
    public static bool IsNamedLate(WorkingTime time, DateOnly due, DateOnly since, DateOnly day)
    {
        var last = time.Calendar.LastDayInTime(due);
        if (day <= last || !time.Calendar.IsWorkingDay(day)) return false;

        var from = last < since.AddDays(-1) ? since.AddDays(-1) : last;
        var late = 0;
        for (var counted = time.NextWorkingDay(from); counted <= day && late <= Ceiling; counted = time.NextWorkingDay(counted)) late++;
        return late is > 0 and <= Daily || late <= Ceiling && (late - Daily) % Weekly == 0;
    }

    /// <summary>The last day that is soon.</summary>
    internal static DateOnly HorizonOf(WorkingTime time, DateOnly day)
    {
        for (var left = Ahead; left > 0; left--) day = time.NextWorkingDay(day);
        return day;
    }

    /// <summary>Everything of a plan with a day that it is due on.</summary>
    internal static IEnumerable<(DueThing Thing, ImmutableArray<string> Owners)> Things(PlanSnapshot plan) =>
        plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false, DueDay: not null })
            .Select(action => (new DueThing(
                Subject.Action(action.Id), action.Code.ToString(), action.Title, action.Priority, action.DueDay!.Value, new DrawnItem(Subject.Action(action.Id), action.Version)), action.Owners))
            .Concat(plan.Items.Where(item => item is { IsOpen: true, DueDay: not null })
                .Select(item => (new DueThing(
                    Subject.Of(item.Id), item.Id.ToString(), item.Text, item.Priority, item.DueDay!.Value, new DrawnItem(Subject.Of(item.Id), item.Version)), item.Owners)));

    /// <summary>Whom the owners mean: a person, all who fill a role, or the delegate of who is away.</summary>
    internal static bool IsFor(Team team, ImmutableArray<string> owners, string? person, DateTimeOffset now)
    {
        var people = owners.SelectMany(owner => team.Behind(owner, now));
        return person is null ? !people.Any() : people.Any(one => Team.Same(one, person));
    }

    private static DateOnly SinceDay(Scene scene) => ZonedTime.DayIn(scene.Team.Time.Zone, scene.Since);

    private static bool IsToday(WorkingCalendar calendar, DateOnly due, DateOnly day) => due <= day && calendar.LastDayInTime(due) >= day;

    private static bool IsWaiting(Escalation escalation, Team team, string person, DateTimeOffset now) =>
        escalation.IsRunning && escalation.PeopleOf(team, now).Any(one => Team.Same(one, person))
        || escalation.State is EscalationState.Acknowledged && escalation.AcknowledgedBy is { } by && Team.Same(by, person);

    /// <summary>What the person snoozed and is to hear of again since the digest before.</summary>
    private static HashSet<Subject> Ended(Scene scene, string person, DateOnly day, DateTimeOffset now)
    {
        var morning = scene.Team.MorningOf(person, scene.Team.Time.LastWorkingDayBefore(day));
        return [.. scene.Snoozes.Where(snooze => Team.Same(snooze.Person, person) && snooze.Until <= now && snooze.Until > morning).Select(snooze => snooze.Subject)];
    }
}
