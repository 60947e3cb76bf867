using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>When a plan meets and reports next.</summary>
public static class NextMeetings
{
    /// <returns>Empty while nothing comes by itself.</returns>
    public static ImmutableArray<Fact> Of(Team team, Language language, DateTimeOffset now)
    {
        if (!ClockSwitch.IsOn(team.Plan, team.People)) return [];

        var (meetings, time) = (team.Meetings, team.Time);
        (PlanSettingKey What, DateTimeOffset? At)[] next =
        [
            (PlanSettingKey.Standup, meetings.StandUp is null ? null : StandUp(team, now)),
            (PlanSettingKey.Report, meetings.Report is { } report ? CutOff.From(now, report, time)?.At : null),
            (PlanSettingKey.Steering, Committee.After(now, meetings, time)?.At),
        ];
        return [.. next.Where(one => one.At is not null).Select(one => new Fact(SettingsMessages.Label(language, one.What), RichText.Of(TimeWords.Run(language, one.At!.Value, time.Zone, now))))];
    }

    private static DateTimeOffset StandUp(Team team, DateTimeOffset now)
    {
        var today = Time.ZonedTime.DayIn(team.Time.Zone, now);
        var atToday = team.Meetings.StandUpOf(team.Time, today);
        return team.Time.Calendar.IsWorkingDay(today) && atToday > now ? atToday : team.Meetings.StandUpOf(team.Time, team.Time.NextWorkingDay(today));
    }
}
