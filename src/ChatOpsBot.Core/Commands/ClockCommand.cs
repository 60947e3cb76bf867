using System.Collections.Immutable;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Something that is done about what the clock watches: escalations, pauses, snoozes, absences.</summary>
public abstract record ClockCommand
{
    private ClockCommand() { }

    /// <param name="Level">Null when nobody said: the first.</param>
    /// <param name="Reason">Null when none was typed: what blocks the action, or it is asked for.</param>
    public sealed record Open(ImmutableArray<ActionReference> Targets, LevelId? Level, string? Reason) : ClockCommand;

    /// <summary>Calls the next level now.</summary>
    public sealed record Raise(EscalationId Id) : ClockCommand;

    /// <param name="Until">As typed; null for the level's time again.</param>
    public sealed record Acknowledge(EscalationId Id, string? Until) : ClockCommand;

    /// <param name="Decision">Null when none was typed; it is then asked for.</param>
    public sealed record Resolve(EscalationId Id, string? Decision) : ClockCommand;

    public sealed record Withdraw(EscalationId Id, string? Reason) : ClockCommand;

    /// <summary>Posts a report to the plan's channel, once.</summary>
    /// <param name="Milestone">Null for the week's.</param>
    public sealed record Publish(MilestoneId? Milestone) : ClockCommand;

    /// <summary>Says before a stand-up that nothing is in the way.</summary>
    /// <param name="Day">Of the stand-up that asked; null for the one of now.</param>
    public sealed record OnTrack(ImmutableArray<ActionReference> Targets, DateOnly? Day) : ClockCommand;

    /// <param name="Until">As typed; null for the end of today's work.</param>
    public sealed record Pause(string? Until) : ClockCommand;

    public sealed record Resume : ClockCommand;

    /// <param name="When">As typed; null to be shown the choices.</param>
    /// <param name="IsSure">False to be told the instant that is meant before it is so.</param>
    public sealed record Snooze(ImmutableArray<ActionReference> Targets, string? When, bool IsSure = true) : ClockCommand;

    /// <param name="Dates">A day, or two with "to" between them, as typed; null to ask.</param>
    /// <param name="Delegate">As typed, without @; null for nobody.</param>
    public sealed record Absent(string? Dates, string? Delegate) : ClockCommand;

    /// <summary>No longer away.</summary>
    public sealed record Back : ClockCommand;
}
