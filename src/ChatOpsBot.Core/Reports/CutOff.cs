using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>The instant at which a week is reported: what comes later belongs to the next one.</summary>
/// <param name="At">UTC.</param>
public sealed record CutOff(ReportWeek Week, DateTimeOffset At)
{
    /// <summary>How long before it the leads see what will be posted.</summary>
    public static readonly TimeSpan Preview = TimeSpan.FromHours(1);

    /// <summary>Weeks that are searched for one that is worked in.</summary>
    private const int Horizon = 60;

    /// <summary>On a day off it is the working day before; null for a week without a working day until then.</summary>
    public static CutOff? Of(ReportWeek week, ReportTime report, WorkingTime time)
    {
        for (var day = week.On(report.Day); ReportWeek.Of(day) == week; day = day.AddDays(-1))
            if (time.Calendar.IsWorkingDay(day)) return new CutOff(week, ZonedTime.InstantOf(time.Zone, day, report.At));
        return null;
    }

    /// <summary>All of a span, oldest first.</summary>
    public static IEnumerable<CutOff> In(ReportTime report, WorkingTime time, DateTimeOffset after, DateTimeOffset until)
    {
        for (var day = ZonedTime.DayIn(time.Zone, after).AddDays(-7); day <= ZonedTime.DayIn(time.Zone, until).AddDays(7); day = day.AddDays(7))
            if (Of(ReportWeek.Of(day), report, time) is { } cutOff && cutOff.At > after && cutOff.At <= until) yield return cutOff;
    }

    /// <summary>The last one before an instant.</summary>
    public static CutOff? Before(DateTimeOffset at, ReportTime report, WorkingTime time) => Nearest(at, -7, report, time, cutOff => cutOff.At < at);

    /// <summary>The first one at an instant or after it.</summary>
    public static CutOff? From(DateTimeOffset at, ReportTime report, WorkingTime time) => Nearest(at, 7, report, time, cutOff => cutOff.At >= at);

    /// <summary>That of the plan's next report, also of one that is not posted by itself.</summary>
    public static CutOff Coming(DateTimeOffset at, Team team) =>
        From(at, team.Meetings.Reporting, team.Time) ?? throw new InvalidOperationException("No week of the year ahead has a working day.");

    private static CutOff? Nearest(DateTimeOffset at, int step, ReportTime report, WorkingTime time, Func<CutOff, bool> fits)
    {
        var day = ZonedTime.DayIn(time.Zone, at).AddDays(-step);
        for (var looked = 0; looked < Horizon; looked++, day = day.AddDays(step))
            if (Of(ReportWeek.Of(day), report, time) is { } cutOff && fits(cutOff)) return cutOff;
        return null;
    }
}
