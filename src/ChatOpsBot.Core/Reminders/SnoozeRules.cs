using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Until when something may be put off (PRODUCT, Snooze).</summary>
public static class SnoozeRules
{
    /// <summary>
    /// The instant a snooze ends, in working time: an hour from 16:30 of a day that ends at 17:00 is the next morning, and a day
    /// alone is the start of its work.
    /// </summary>
    /// <param name="time">Of the person.</param>
    /// <returns>UTC; null when the text is no moment.</returns>
    public static DateTimeOffset? Read(string written, WorkingTime time, DateOnly? start, DateTimeOffset now) =>
        WrittenMoment.Read(written, now, time, start, time.Hours.Start) is { } at ? at <= now ? at : time.WorkingFrom(at) : null;

    /// <summary>A P0 is put off to the end of the work of its due day at the latest, UTC; null for anything else.</summary>
    public static DateTimeOffset? LatestOf(PlanSnapshot plan, Subject subject, WorkingTime time)
    {
        var (priority, due) = subject.IsAction
            ? (plan.WithId(subject.Number)?.Priority, plan.WithId(subject.Number)?.DueDay)
            : subject.Item is { } item ? (plan.Find(item)?.Priority, plan.Find(item)?.DueDay) : (null, null);
        return priority is Priority.P0 && due is { } day ? time.EndOf(day) : null;
    }
}
