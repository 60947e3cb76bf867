using System.Collections.Immutable;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <content>Who is called, and how long they have.</content>
public sealed partial class Escalation
{
    /// <summary>Calls the first level from this one on that somebody stands behind.</summary>
    private void Call(int from, DateTimeOffset since, TimeSpan late, Team team, DateTimeOffset now)
    {
        Acknowledge(null, null);
        foreach (var level in Chain.Where(level => level.Id.Number >= from))
        {
            if (!PeopleOf(level, team, now).IsEmpty)
            {
                Call(level, since, late, team, now);
                return;
            }

            Say(EscalationEvent.Skipped, now, level.Id, text: level.Contact);
        }

        // The level whose time has passed stays the one that is reminded.
        if (LastCallLine is not null) Exhaust(team, now, late);
        else if (Chain.LastOrDefault(level => level.Id.Number < from && !PeopleOf(level, team, now).IsEmpty) is { } below) Call(below, since, late, team, now);
        else
        {
            LevelNumber = from;
            State = EscalationState.NobodyToCall;
            Stop();
            Say(EscalationEvent.NobodyToCall, now);
        }
    }

    private void Call(ChainLevel level, DateTimeOffset since, TimeSpan late, Team team, DateTimeOffset now)
    {
        LevelNumber = level.Id.Number;
        Run(since, team);
        IsTold = false;
        Say(EscalationEvent.Called, now, level.Id, people: PeopleOf(level, team, now), until: Deadline, late: late);
    }

    /// <summary>Starts the time of the level that is called.</summary>
    private void Run(DateTimeOffset since, Team team)
    {
        var clock = Clock(team);
        State = EscalationState.Running;
        Since = team.NotStandingStill(since);
        Deadline = clock.Deadline(Since, Called!.ResponseTime);
        HalfAt = clock.Part(Since, Deadline.Value, 0.5);
        NearlyAt = clock.Part(Since, Deadline.Value, 0.9);
        NextAt = HalfAt;
    }

    private void Exhaust(Team team, DateTimeOffset now, TimeSpan late)
    {
        State = EscalationState.Exhausted;
        Stop();
        NextAt = team.Time.StartOfNextDay(now);
        Say(EscalationEvent.Exhausted, now, Level, people: PeopleOf(team, now), late: late);
    }

    private void Stop() => (HalfAt, NearlyAt, NextAt) = (null, null, null);

    private void Acknowledge(string? by, DateTimeOffset? until) => (AcknowledgedBy, AcknowledgedUntil) = (by, until);

    /// <summary>Whom the level that was called last means now.</summary>
    public ImmutableArray<string> PeopleOf(Team team, DateTimeOffset now) => Called is { } level ? PeopleOf(level, team, now) : [];

    private static ImmutableArray<string> PeopleOf(ChainLevel level, Team team, DateTimeOffset now) => level.Contact is { } contact ? team.Behind(contact, now) : [];
}
