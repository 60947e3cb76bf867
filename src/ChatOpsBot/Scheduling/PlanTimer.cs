using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Scheduling;

internal enum TimerKind
{
    /// <summary>What comes by the calendar: digests, late actions, starts, snoozes that end.</summary>
    Agenda,

    /// <summary>The end of a pause.</summary>
    Pause,

    /// <summary>The live board is to be drawn again.</summary>
    Board,
}

/// <summary>When the clock has something to do with a plan: one row for each sort of thing.</summary>
internal sealed class PlanTimer
{
    private PlanTimer() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    public TimerKind Kind { get; private set; }

    public long Version { get; private set; }

    /// <summary>UTC; null while there is nothing to wait for.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Up to which everything is done: of an agenda what has come, of a board what was drawn. UTC.</summary>
    public DateTimeOffset Seen { get; private set; }

    /// <summary>Of an agenda, from when days late are counted; of a pause, when it began. UTC.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who asked for a pause.</summary>
    public string? By { get; private set; }

    internal PlanKey Plan => new(Platform, Workspace, PlanName);

    internal static PlanTimer Of(PlanKey plan, TimerKind kind, DateTimeOffset now, DateTimeOffset? next, string? by = null) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Kind = kind,
        NextAt = next,
        Seen = now,
        Since = now,
        By = by,
    };

    /// <summary>A pause in force, as the Core knows it.</summary>
    internal Pause? Pause => Kind is TimerKind.Pause && NextAt is { } until ? new Pause(Since, until, By) : null;

    /// <summary>Rings then.</summary>
    internal void Set(DateTimeOffset? next)
    {
        Version++;
        NextAt = next;
    }

    /// <summary>Everything up to now is done.</summary>
    internal void Done(DateTimeOffset now, DateTimeOffset? next)
    {
        if (now > Seen) Seen = now;
        Set(next);
    }

    /// <summary>Looks at everything since then again; what was told is told once all the same.</summary>
    internal void LookBack(DateTimeOffset to, DateTimeOffset next)
    {
        if (to < Seen) Seen = to;
        Set(next);
    }

    /// <summary>Counts from now on: nothing that was before is made up for.</summary>
    internal void StartAnew(DateTimeOffset now)
    {
        (Seen, Since) = (now, now);
        Set(now);
    }

    /// <summary>A pause with another end.</summary>
    internal void Extend(DateTimeOffset until, string? by)
    {
        By = by;
        Set(until);
    }
}
