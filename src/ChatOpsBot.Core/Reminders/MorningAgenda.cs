using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The morning digests, and the snoozes that end at another time than one of them.</summary>
internal static class MorningAgenda
{
    internal static IEnumerable<Occurrence> Digests(Scene scene, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var person in DigestReaders.Of(scene))
            foreach (var (day, at) in DailyTimes.In(person is null ? scene.Team.Time : scene.Team.TimeOf(person), from, to, day => Heard(scene.Team, person, scene.Team.MorningOf(person, day))))
                yield return new Occurrence.Message(at, new Push(person is null ? Recipient.PlanChannel : Recipient.Person(person), new Draft.Digest(day, person)));
    }

    internal static IEnumerable<Occurrence> SnoozesOver(Scene scene) => scene.Snoozes.Where(snooze => !ComesWithTheMorning(scene.Team, snooze)).Select(snooze =>
        new Occurrence.Message(snooze.Until, new Push(Recipient.Person(snooze.Person), new Draft.SnoozeOver(snooze.Subject, snooze.Person, snooze.Until))));

    /// <summary>Nothing comes to somebody who is muted then.</summary>
    private static DateTimeOffset? Heard(Team team, string? person, DateTimeOffset at) => person is not null && team.SettingsOf(person).IsMutedAt(at) ? null : at;

    /// <summary>What ends with a morning is named in its digest, and not apart.</summary>
    private static bool ComesWithTheMorning(Team team, Snooze snooze)
    {
        var (time, settings) = (team.TimeOf(snooze.Person), team.SettingsOf(snooze.Person));
        var day = ZonedTime.DayIn(time.Zone, snooze.Until);
        return time.Calendar.IsWorkingDay(day) && !settings.IsMutedAt(snooze.Until) && snooze.Until == ZonedTime.InstantOf(time.Zone, day, settings.DigestHour ?? Team.DigestHour);
    }
}
