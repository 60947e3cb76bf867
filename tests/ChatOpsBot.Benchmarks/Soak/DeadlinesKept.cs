using ChatOpsBot.Core.Escalations;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Every step of an escalation was taken soon after its instant, or soon after the bot was back.</summary>
/// <param name="Steps">That came due.</param>
/// <param name="Latest">After its instant.</param>
/// <param name="LatestUp">The same, not counting what the bot was away.</param>
internal sealed record DeadlinesKept(int Steps, TimeSpan Latest, TimeSpan LatestUp)
{
    /// <summary>Half of a minute, and nine tenths of it.</summary>
    private static readonly TimeSpan ToHalf = TimeSpan.FromSeconds(-30), ToNearly = TimeSpan.FromSeconds(-6);

    /// <param name="now">Until when everything that was due had to be taken up.</param>
    internal static DeadlinesKept Check(Facts facts, Outages outages, DateTimeOffset now, Verdict verdict)
    {
        var kept = new DeadlinesKept(0, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var escalation in facts.Escalations)
        {
            foreach (var (what, due, at) in StepsOf(escalation))
            {
                var late = at - outages.BackFrom(due);
                kept = new DeadlinesKept(kept.Steps + 1, Later(kept.Latest, at - due), Later(kept.LatestUp, late));
                if (late > Outages.Bound) verdict.Break($"{escalation.Id}: {what} of {due:T} was taken up at {at:T}, {late.TotalSeconds:0.0} s after it could be");
                if (at < due - TimeSpan.FromMilliseconds(1)) verdict.Break($"{escalation.Id}: {what} of {due:T} was taken up at {at:T}, before its instant");
            }

            if (escalation.NextAt is { } next && outages.BackFrom(next) + Outages.Bound < now) verdict.Lose($"the step of {escalation.Id} that was due at {next:T}");
        }

        return kept;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>What the clock did, when it was due, and when it was done.</summary>
    private static IEnumerable<(string What, DateTimeOffset Due, DateTimeOffset At)> StepsOf(Escalation escalation)
    {
        DateTimeOffset? until = null;
        foreach (var line in escalation.Lines.OrderBy(line => line.Line))
        {
            switch (line.Event)
            {
                case EscalationEvent.HalfPassed:
                    yield return ("half of the time", until!.Value + ToHalf, line.At);
                    break;
                case EscalationEvent.NearlyPassed:
                    yield return ("nine tenths of the time", until!.Value + ToNearly, line.At);
                    break;
                case EscalationEvent.AcknowledgementOver:
                    yield return ("the end of the promise", until!.Value, line.At);
                    until = null;
                    break;
                case EscalationEvent.Called or EscalationEvent.Exhausted:
                    if (until is { } deadline) yield return ("the deadline", deadline, line.At);
                    until = line.Until;
                    break;
                case EscalationEvent.Acknowledged or EscalationEvent.ToldLate:
                    until = line.Until;
                    break;
            }
        }
    }
}
