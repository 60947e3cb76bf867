using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <content>What the clock does with an escalation.</content>
public sealed partial class Escalation
{
    /// <summary>
    /// Takes the latest step that is due, and sets the instant of the next; nothing when none is. However many were missed,
    /// one is taken: what follows counts from now on (PRODUCT: nobody loses response time to an outage of the bot).
    /// </summary>
    public void Step(Team team, DateTimeOffset now)
    {
        if (NextAt is not { } next || now < next) return;

        if (State is EscalationState.NobodyToCall)
        {
            CallWhoIsLinked(team, now);
            return;
        }

        // A missed step does not wake anybody at night, unless the level or the action asks for that.
        var due = DueAt(now);
        var reminding = now - due < OnTime ? now : Clock(team).Reminding(now, IsUrgent(team));
        if (reminding > now)
        {
            NextAt = reminding;
            return;
        }

        switch (State)
        {
            case EscalationState.Running: StepUp(team, now); break;
            case EscalationState.Acknowledged: GoOn(team, now, now - due); break;
            case EscalationState.Exhausted:
                NextAt = team.Time.StartOfNextDay(now);
                Say(EscalationEvent.StillOpen, now, Level, people: PeopleOf(team, now), late: now - due);
                break;
        }
    }

    /// <summary>Nobody could be called until now; somebody was linked, or a plan was read again.</summary>
    public void Wake(DateTimeOffset now)
    {
        if (State is EscalationState.NobodyToCall) NextAt = now;
    }

    /// <summary>
    /// The notice of the level that was called last was accepted by a platform. Its people have their time from then on, also those
    /// of the last level when that had passed before anybody heard of it.
    /// </summary>
    /// <param name="line">That of the call.</param>
    public void Told(int line, Team team, DateTimeOffset at)
    {
        if (IsTold || !IsCalledBy(line) || LastCallLine is not { } call) return;

        IsTold = true;
        // What the bot says at once is told at once; anything later is time its people did not have.
        if (at - call.At < OnTime) return;
        Run(at, team);
        Say(EscalationEvent.ToldLate, at, Level, people: [.. call.People], until: Deadline, late: at - call.At);
    }

    /// <summary>Why somebody was not told.</summary>
    public void NotTold(string person, string reason, DateTimeOffset at) => Say(EscalationEvent.NotSent, at, Level, people: [person], text: reason);

    /// <summary>The clock stands still between these two instants, of which the second may be changed while it does.</summary>
    public void StandStill(DateTimeOffset from, DateTimeOffset until, Team team)
    {
        var clock = Clock(team);
        HalfAt = Moved(HalfAt);
        NearlyAt = Moved(NearlyAt);
        if (IsRunning) Deadline = Moved(Deadline);
        AcknowledgedUntil = Moved(AcknowledgedUntil);
        NextAt = State is EscalationState.Exhausted && NextAt > from ? team.Time.FirstStartFrom(until) : Moved(NextAt);

        DateTimeOffset? Moved(DateTimeOffset? at) => at is { } instant && IsOpen ? clock.Moved(instant, from, until) : at;
    }

    public void Paused(string? by, DateTimeOffset until, DateTimeOffset now) => Say(EscalationEvent.Paused, now, by: by, until: until);

    public void Resumed(string? by, DateTimeOffset now) => Say(EscalationEvent.Resumed, now, by: by, until: State is EscalationState.Acknowledged ? AcknowledgedUntil : Deadline);

    /// <summary>The instant of the latest step that is due.</summary>
    private DateTimeOffset DueAt(DateTimeOffset now) => State switch
    {
        EscalationState.Running => Deadline <= now ? Deadline.Value : NearlyAt is { } nearly && nearly <= now ? nearly : HalfAt ?? now,
        EscalationState.Acknowledged => AcknowledgedUntil ?? now,
        _ => NextAt ?? now,
    };

    private void StepUp(Team team, DateTimeOffset now)
    {
        if (Deadline is { } deadline && now >= deadline)
        {
            var late = now - deadline;
            Call(LevelNumber + 1, late < OnTime ? deadline : now, late, team, now);
        }
        else if (NearlyAt is { } nearly && now >= nearly)
        {
            (HalfAt, NearlyAt, NextAt) = (null, null, Deadline);
            Say(EscalationEvent.NearlyPassed, now, Level, people: PeopleOf(team, now), until: Deadline, late: now - nearly);
        }
        else if (HalfAt is { } half)
        {
            (HalfAt, NextAt) = (null, NearlyAt);
            Say(EscalationEvent.HalfPassed, now, Level, people: PeopleOf(team, now), until: Deadline, late: now - half);
        }
    }

    /// <summary>The promise of whoever acknowledged is over: the same level, with its whole time.</summary>
    private void GoOn(Team team, DateTimeOffset now, TimeSpan late)
    {
        var by = AcknowledgedBy;
        Say(EscalationEvent.AcknowledgementOver, now, Level, by: by, people: by is null ? [] : [by], late: late);
        Call(LevelNumber, late < OnTime ? AcknowledgedUntil ?? now : now, late, team, now);
    }

    private void CallWhoIsLinked(Team team, DateTimeOffset now)
    {
        NextAt = null;
        var linked = Chain.Where(level => !PeopleOf(level, team, now).IsEmpty).ToList();
        if ((linked.FirstOrDefault(level => level.Id.Number >= LevelNumber) ?? linked.LastOrDefault()) is { } first) Call(first, now, TimeSpan.Zero, team, now);
    }
}
