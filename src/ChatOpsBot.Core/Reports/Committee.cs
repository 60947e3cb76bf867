using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>A meeting of the steering committee, and when its brief is sent: on the working day before, at the hour of the stand-up.</summary>
/// <param name="At">UTC.</param>
/// <param name="BriefAt">UTC.</param>
public sealed record Committee(DateOnly Day, DateTimeOffset At, DateTimeOffset BriefAt)
{
    /// <summary>No run of days off is longer: so far before its committee a brief is looked for.</summary>
    private const int LongestBreak = 31;

    /// <summary>Null where none is planned that day.</summary>
    public static Committee? On(DateOnly day, Meetings meetings, WorkingTime time) => Days(meetings, day, day).Select(one => Of(one, meetings, time)).FirstOrDefault();

    /// <summary>The first that begins after an instant; null while none is planned.</summary>
    public static Committee? After(DateTimeOffset now, Meetings meetings, WorkingTime time)
    {
        var today = ZonedTime.DayIn(time.Zone, now);
        var first = meetings.Steering is { } steering && steering.First > today ? steering.First : today;
        return Days(meetings, first, first.AddDays(2 * 7 * 52)).Select(day => Of(day, meetings, time)).FirstOrDefault(one => one.At > now);
    }

    /// <summary>Those whose brief may come in a span, oldest first.</summary>
    public static IEnumerable<Committee> Briefed(Meetings meetings, WorkingTime time, DateTimeOffset from, DateTimeOffset to) =>
        Days(meetings, ZonedTime.DayIn(time.Zone, from), ZonedTime.DayIn(time.Zone, to).AddDays(LongestBreak)).Select(day => Of(day, meetings, time));

    private static Committee Of(DateOnly day, Meetings meetings, WorkingTime time) => new(
        day, ZonedTime.InstantOf(time.Zone, day, meetings.Steering!.Value.At), meetings.StandUpOf(time, time.LastWorkingDayBefore(day)));

    private static IEnumerable<DateOnly> Days(Meetings meetings, DateOnly from, DateOnly to)
    {
        if (meetings.Steering is not { } steering) yield break;

        var (first, step) = (steering.First.DayNumber, steering.EveryWeeks * 7);
        var number = from.DayNumber <= first ? first : first + (from.DayNumber - first + step - 1) / step * step;
        for (; number <= to.DayNumber; number += step) yield return DateOnly.FromDayNumber(number);
    }
}
