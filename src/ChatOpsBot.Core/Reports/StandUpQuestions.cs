using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>What each owner is asked before a stand-up, and when: their own actions that were started or fall due soon.</summary>
public static class StandUpQuestions
{
    /// <summary>Whoever says nothing on so many days on which they are asked, running, is asked less often.</summary>
    public const int MostInVain = 10;

    /// <summary>Then each so many working days, until they say something.</summary>
    private const int Weekly = 5;

    /// <summary>What is blocked has said so already, and what is snoozed is not to be heard of.</summary>
    /// <param name="scene">With the answers of that day: what was answered is not asked again.</param>
    public static ImmutableArray<ActionSnapshot> Of(Scene scene, string person, DateOnly day, DateTimeOffset now)
    {
        var horizon = DigestItems.HorizonOf(scene.Team.Time, day);
        return
        [
            .. scene.Plan.Actions.Where(action => action is { Status: ActionStatus.ToDo or ActionStatus.InProgress, IsIncomplete: false }
                && (action.Status is ActionStatus.InProgress || action.DueDay <= horizon)
                && DigestItems.IsFor(scene.Team, action.Owners, person, now)
                && !scene.IsSnoozed(Subject.Action(action.Id), person, now)
                && !scene.Answers.Any(answer => answer.IsOf(person, action.Id) && answer.OnTrackAt is not null))
                .OrderBy(action => action.DueDay ?? DateOnly.MaxValue).ThenBy(action => action.Id),
        ];
    }

    /// <summary>Whether somebody was asked for the stand-up that a scene has the answers of.</summary>
    public static bool IsAsked(Scene scene, string person) => scene.Answers.Any(answer => answer.AskedAt is not null && Team.Same(answer.Person, person));

    /// <summary>A plan with those of its realm that ask somebody at the same instant of a day: they ask in one message.</summary>
    /// <param name="plans">Of the realm, with the answers of that day and who is asked in vain.</param>
    public static ImmutableArray<Scene> Together(Scene own, IEnumerable<Scene> plans, string person, DateOnly day) =>
    [
        .. plans.Where(other => other.Plan.Key != own.Plan.Key && other.Team.Meetings.StandUp is not null && other.Team.Time.Calendar.IsWorkingDay(day)
            && At(other.Team, person, day) is { } at && at == At(own.Team, person, day) && !IsLeftAlone(other, person, day))
            .Prepend(own).OrderBy(scene => scene.Plan.Title, StringComparer.OrdinalIgnoreCase).ThenBy(scene => scene.Plan.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Those of them that have something to ask and have not asked it yet.</summary>
    public static ImmutableArray<Scene> StillToAsk(Scene own, IEnumerable<Scene> plans, string person, DateOnly day, DateTimeOffset now) =>
        [.. Together(own, plans, person, day).Where(scene => !IsAsked(scene, person) && !Of(scene, person, day, now).IsEmpty)];

    /// <summary>The day of the stand-up that an answer given now is for: a day off has none.</summary>
    public static DateOnly DayOf(WorkingTime time, DateTimeOffset now) =>
        ZonedTime.DayIn(time.Zone, now) is var today && time.Calendar.IsWorkingDay(today) ? today : time.NextWorkingDay(today);

    /// <summary>Whether a day's questions may still be put to somebody, and answered: until their own work ends.</summary>
    public static bool IsStillAskedOn(Team team, string person, DateOnly day, DateTimeOffset now) => now <= team.TimeOf(person).EndOf(day);

    /// <summary>Whether somebody who says nothing is left alone on this day.</summary>
    public static bool IsLeftAlone(Scene scene, string person, DateOnly day)
    {
        var last = scene.Silent.Where(silent => Team.Same(silent.Person, person)).Select(silent => (DateOnly?)silent.Asked).FirstOrDefault();
        if (last is not { } asked || asked >= day) return false;

        for (var passed = 1; passed < Weekly; passed++) asked = scene.Team.Time.NextWorkingDay(asked);
        return day <= asked;
    }

    /// <summary>What somebody is asked about at the minute of their morning: that one message of the two names it.</summary>
    internal static HashSet<Subject> WithTheMorning(Scene scene, string person, DateOnly day, DateTimeOffset now) =>
        scene.Team.Meetings.StandUp is not null && At(scene.Team, person, day) == scene.Team.MorningOf(person, day) && !IsLeftAlone(scene, person, day)
            ? [.. Of(scene, person, day, now).Take(StandUpQuestionMessages.Most).Select(action => Subject.Action(action.Id))]
            : [];

    /// <summary>Everybody who may be asked on one day or another.</summary>
    internal static IEnumerable<string> Readers(Scene scene) => scene.Team.Meetings is { StandUp: not null, Questions: not null }
        ? scene.Plan.Actions.Where(action => action.IsOpen).SelectMany(action => action.Owners).Distinct().SelectMany(owner => scene.Team.EverBehind(owner)).DistinctBy(Folding.Fold)
        : [];

    /// <summary>When a person is asked on a day, UTC: so long before the stand-up, within their own working hours. Null where they are not.</summary>
    internal static DateTimeOffset? At(Team team, string person, DateOnly day)
    {
        if (team.Meetings.Questions is not { } before || team.SettingsOf(person).SkipsQuestions) return null;

        var (time, at) = (team.TimeOf(person), team.Meetings.StandUpOf(team.Time, day) - before);
        var (first, last) = (time.StartOf(day), time.EndOf(day) - before);
        if (at > last) at = last;
        if (at < first) at = first;
        return team.SettingsOf(person).IsMutedAt(at) ? null : at;
    }
}
