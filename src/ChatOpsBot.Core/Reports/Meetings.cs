using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>The weekday and time at which a week is reported.</summary>
public readonly record struct ReportTime(DayOfWeek Day, TimeOnly At);

/// <summary>A committee that meets every so many weeks.</summary>
/// <param name="First">The day of one of them.</param>
public readonly record struct SteeringTime(DateOnly First, TimeOnly At, int EveryWeeks);

/// <summary>When a plan is looked at together, by the clocks of its zone; null for what does not come by itself.</summary>
public sealed record Meetings(TimeOnly? StandUp, ReportTime? Report, SteeringTime? Steering)
{
    /// <summary>How long before the stand-up owners are asked; null where they are not.</summary>
    public TimeSpan? Questions { get; init; }

    /// <summary>What nobody has set: how often a committee meets is for the plan to say.</summary>
    public static readonly Meetings Usual = new(new TimeOnly(9, 15), new ReportTime(DayOfWeek.Friday, new TimeOnly(16, 0)), null) { Questions = TimeSpan.FromMinutes(30) };

    public static readonly Meetings None = new(null, null, null);

    /// <summary>When a week ends, also where its report does not come by itself.</summary>
    public ReportTime Reporting => Report ?? Usual.Report!.Value;

    /// <summary>The instant of a day's stand-up, also of one that is not held by itself. UTC.</summary>
    public DateTimeOffset StandUpOf(WorkingTime time, DateOnly day) => ZonedTime.InstantOf(time.Zone, day, StandUp ?? Usual.StandUp!.Value);

    /// <summary>The last stand-up before a day's, on a working day. UTC.</summary>
    public DateTimeOffset StandUpBefore(WorkingTime time, DateOnly day) => StandUpOf(time, time.LastWorkingDayBefore(day));
}
