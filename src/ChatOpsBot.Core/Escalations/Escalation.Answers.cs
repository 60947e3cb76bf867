using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What became of something a person wanted of an escalation.</summary>
public enum EscalationOutcome
{
    Done,

    /// <summary>It has ended: nothing is changed any more.</summary>
    HasEnded,

    /// <summary>Somebody has it in hand.</summary>
    AlreadyAcknowledged,

    /// <summary>The last level was called already.</summary>
    NoHigherLevel,

    /// <summary>The instant given has passed.</summary>
    InThePast,

    /// <summary>Nobody makes a promise for that long.</summary>
    TooFar,
}

/// <content>What people do with an escalation.</content>
public sealed partial class Escalation
{
    /// <summary>The longest that somebody may have one in hand before the chain goes on.</summary>
    public static readonly TimeSpan LongestPromise = TimeSpan.FromDays(60);

    /// <summary>The instant until which it is taken in hand when nobody says: the time of the level again. UTC.</summary>
    public DateTimeOffset UsualPromise(Team team, DateTimeOffset now) =>
        Clock(team).Deadline(team.NotStandingStill(now), Called?.ResponseTime ?? ChainLevel.DefaultResponseTime);

    /// <summary>Stops the chain until then.</summary>
    /// <param name="until">Null for the level's time again.</param>
    public EscalationOutcome Acknowledge(string by, DateTimeOffset? until, Team team, DateTimeOffset now)
    {
        if (!IsOpen) return EscalationOutcome.HasEnded;
        if (State is EscalationState.Acknowledged && (until is null || AcknowledgedBy is { } other && !Team.Same(other, by))) return EscalationOutcome.AlreadyAcknowledged;

        var promised = until ?? UsualPromise(team, now);
        if (promised <= now) return EscalationOutcome.InThePast;
        if (promised - now > LongestPromise) return EscalationOutcome.TooFar;

        State = EscalationState.Acknowledged;
        Acknowledge(by, promised);
        Stop();
        NextAt = promised;
        Say(EscalationEvent.Acknowledged, now, LevelNumber == 0 ? null : Level, by, until: promised);
        return EscalationOutcome.Done;
    }

    /// <summary>Calls the next level now.</summary>
    public EscalationOutcome Raise(string? by, Team team, DateTimeOffset now)
    {
        if (!IsOpen) return EscalationOutcome.HasEnded;
        if (Chain.All(level => level.Id.Number <= LevelNumber)) return EscalationOutcome.NoHigherLevel;

        Say(EscalationEvent.Raised, now, Level, by);
        Call(LevelNumber + 1, now, TimeSpan.Zero, team, now);
        return EscalationOutcome.Done;
    }

    /// <summary>Ends it with what was decided.</summary>
    public EscalationOutcome Resolve(string? by, string decision, DateTimeOffset now) => End(EscalationState.Resolved, EscalationEvent.Resolved, by, decision, now);

    /// <summary>Takes it back.</summary>
    public EscalationOutcome Withdraw(string? by, string? reason, DateTimeOffset now) => End(EscalationState.Withdrawn, EscalationEvent.Withdrawn, by, reason, now);

    /// <summary>What it was about goes on or is done.</summary>
    public EscalationOutcome EndWithAction(string? by, string how, DateTimeOffset now) => End(EscalationState.Resolved, EscalationEvent.EndedWithAction, by, how, now);

    private EscalationOutcome End(EscalationState state, EscalationEvent what, string? by, string? text, DateTimeOffset now)
    {
        if (!IsOpen) return EscalationOutcome.HasEnded;

        State = state;
        Stop();
        Acknowledge(null, null);
        (EndedBy, EndedAt, Decision) = (by, now, text);
        Say(what, now, LevelNumber == 0 ? null : Level, by, text: text);
        return EscalationOutcome.Done;
    }
}
