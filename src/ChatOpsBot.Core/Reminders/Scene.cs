using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Reminders;

/// <summary>All that what is timed about a plan depends on, at one instant.</summary>
/// <param name="Escalations">Those that are open, and those that a message is about.</param>
/// <param name="Since">Days late are counted from here at the earliest: when the plan was switched on, read, or given its start. UTC.</param>
public sealed record Scene(Team Team, ImmutableArray<Escalation> Escalations, ImmutableArray<Snooze> Snoozes, DateTimeOffset Since)
{
    public PlanSnapshot Plan => Team.Plan;

    /// <summary>When clocks stand still; null while they run.</summary>
    public Pause? Pause { get; init; }

    /// <summary>What was changed in chat, oldest first, as far back as what is made of it reaches; empty where nothing is.</summary>
    public ImmutableArray<JournalEntry> Journal { get; init; } = [];

    /// <summary>What was asked and answered for one stand-up; empty where nothing of that is told.</summary>
    public ImmutableArray<StandUpAnswer> Answers { get; init; } = [];

    /// <summary>Who was asked before stand-ups again and again and said nothing, with the last day on which they were; empty where that is not looked at.</summary>
    public ImmutableArray<(string Person, DateOnly Asked)> Silent { get; init; } = [];

    /// <summary>The cut-off of the last report that was posted before the one that is made, UTC; null when none was.</summary>
    public DateTimeOffset? ReportedUntil { get; init; }

    /// <summary>The week of that report: one that was published before its cut-off is not missed.</summary>
    public ReportWeek? ReportedWeek { get; init; }

    public Escalation? Find(int number) => Escalations.FirstOrDefault(escalation => escalation.Number == number);

    public bool IsSnoozed(Subject subject, string person, DateTimeOffset now) =>
        Snoozes.Any(snooze => snooze.Subject == subject && snooze.Until > now && Team.Same(snooze.Person, person));
}

/// <summary>That the clocks of a plan's escalations stand still.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC, at most seven days later.</param>
/// <param name="By">Who asked for it.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset Until, string? By)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}
