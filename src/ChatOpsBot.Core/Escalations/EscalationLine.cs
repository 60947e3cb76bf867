using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What happened to an escalation.</summary>
public enum EscalationEvent
{
    Opened,

    /// <summary>The people of a level were called, and their time runs.</summary>
    Called,

    /// <summary>Half of the time to answer has passed.</summary>
    HalfPassed,

    /// <summary>Nine tenths of it have.</summary>
    NearlyPassed,

    /// <summary>Nobody stands behind the contact of a level: the next one was called instead.</summary>
    Skipped,

    /// <summary>Nobody stands behind any level: the clock waits for the first who is linked.</summary>
    NobodyToCall,

    /// <summary>The time of the last level has passed.</summary>
    Exhausted,

    /// <summary>A working day began, and the last level has still not answered.</summary>
    StillOpen,

    Acknowledged,

    /// <summary>It was acknowledged until now, and is not resolved: the chain goes on at the same level.</summary>
    AcknowledgementOver,

    /// <summary>Somebody called the next level before its time.</summary>
    Raised,

    /// <summary>The notice reached its people late: their time runs from then.</summary>
    ToldLate,

    /// <summary>A message was not sent, and why.</summary>
    NotSent,

    Paused,
    Resumed,
    Resolved,
    Withdrawn,

    /// <summary>The action went on or was done.</summary>
    EndedWithAction,
}

/// <summary>One line of an escalation's story.</summary>
public sealed class EscalationLine
{
    private EscalationLine() { }

    /// <summary>From 1, within the escalation.</summary>
    public int Line { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public EscalationEvent Event { get; private set; }

    public int? LevelNumber { get; private set; }

    public LevelId? Level => LevelNumber is { } number ? new LevelId(number) : null;

    /// <summary>Who did it; null for the clock.</summary>
    public string? By { get; private set; }

    /// <summary>Who was told.</summary>
    public List<string> People { get; private set; } = [];

    /// <summary>A reason, a decision, the contact nobody stands behind.</summary>
    public string? Text { get; private set; }

    /// <summary>An answer is expected, or was promised, until then; UTC.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Seconds after its instant that it happened, where the bot was away then.</summary>
    public int LateBy { get; private set; }

    internal static EscalationLine Of(
        int line, DateTimeOffset at, EscalationEvent what, LevelId? level, string? by, ImmutableArray<string> people, string? text, DateTimeOffset? until, TimeSpan late) => new()
        {
            Line = line,
            At = at,
            Event = what,
            LevelNumber = level?.Number,
            By = by,
            People = [.. people],
            Text = text,
            Until = until,
            LateBy = (int)late.TotalSeconds,
        };
}
