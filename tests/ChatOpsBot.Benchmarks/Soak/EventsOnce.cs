using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Every event that the bot took did what it is for, once; what nobody said is nowhere.</summary>
internal static class EventsOnce
{
    internal static void Check(Ledger ledger, Facts facts, Verdict verdict)
    {
        foreach (var said in ledger.All.Where(said => said.TakenAt is null)) verdict.Lose($"{said.Aim} '{said.Mark}' of {said.Lane} was never taken");
        foreach (var row in facts.Inbox.Where(row => row.State is not InboxState.Done)) verdict.Break($"message {row.Sequence} is {row.State} after {row.Attempts} attempts ({row.Failure})");
        Stored(ledger, facts, verdict);
        Journaled(ledger, facts, verdict);
        Escalated(ledger, facts, verdict);
    }

    private static void Stored(Ledger ledger, Facts facts, Verdict verdict)
    {
        var stored = facts.Inbox.SelectMany(row => Ledger.WordsIn(row.Text)).CountBy(word => word).ToDictionary();
        foreach (var said in ledger.All.Where(said => said.Place is not null)) verdict.Once(stored.GetValueOrDefault(said.Mark), $"'{said.Mark}' of {said.Lane} in the inbox");
    }

    private static void Journaled(Ledger ledger, Facts facts, Verdict verdict)
    {
        var written = facts.Journal.Where(entry => entry.Field is ChangedField.Note or ChangedField.Due or ChangedField.Box).Select(MarkOf).CountBy(mark => mark).ToDictionary();
        foreach (var said in ledger.All.Where(said => said.Aim is Aim.Note or Aim.SetDue))
        {
            verdict.Once(written.GetValueOrDefault(said.Mark), $"{said.Aim} '{said.Mark}' of {said.Lane} in the journal");
            written.Remove(said.Mark);
        }

        foreach (var (step, times) in ledger.All.Where(said => said.Aim is Aim.Tick).CountBy(said => said.Mark))
        {
            var counted = written.GetValueOrDefault(step);
            for (var lost = counted; lost < times; lost++) verdict.Lose($"a tick of {step} in the journal");
            if (counted > times) verdict.Double(counted, $"{times} ticks of {step} in the journal");
            written.Remove(step);
        }

        foreach (var (mark, count) in written) verdict.Break($"the journal has {count} of '{mark}', which nobody said");
    }

    private static string MarkOf(JournalEntry entry) => entry.Field switch
    {
        ChangedField.Box => $"{entry.Name}.{entry.Box}",
        ChangedField.Note => Ledger.WordsIn(entry.New).FirstOrDefault() ?? entry.New!,
        _ => entry.New!,
    };

    private static void Escalated(Ledger ledger, Facts facts, Verdict verdict)
    {
        var opened = facts.Escalations.SelectMany(one => Ledger.WordsIn(one.Reason)).CountBy(word => word).ToDictionary();
        var decided = facts.Escalations.SelectMany(one => Ledger.WordsIn(one.Decision)).CountBy(word => word).ToDictionary();
        var presses = ledger.All.Where(said => said.Aim is Aim.Acknowledge).ToDictionary(said => said.Mark);
        foreach (var said in ledger.All.Where(said => said.Aim is Aim.Escalate)) verdict.Once(opened.GetValueOrDefault(said.Mark), $"the escalation for '{said.Mark}'");
        foreach (var said in ledger.All.Where(said => said.Aim is Aim.Resolve)) verdict.Once(decided.GetValueOrDefault(said.Mark), $"the decision '{said.Mark}'");
        foreach (var escalation in facts.Escalations)
        {
            if (escalation.Called is null || escalation.IsOpen) verdict.Break($"{escalation.Id} is {escalation.State}: somebody was to be called, and it was to be ended");
            var taken = escalation.Lines.Count(line => line.Event is EscalationEvent.Acknowledged);
            if (presses.TryGetValue($"{escalation.Id}", out var press)) verdict.Once(IsTooLate(escalation, press) ? 1 : taken, $"the acknowledgement of {escalation.Id}");
            else if (taken > 0) verdict.Break($"{escalation.Id} was acknowledged, which nobody did");
        }
    }

    /// <summary>A card on which something had changed since it was drawn changes nothing.</summary>
    private static bool IsTooLate(Escalation escalation, Said press)
    {
        var first = escalation.Lines.OrderBy(line => line.Line).SkipWhile(line => line.Event is not EscalationEvent.Called).Skip(1).FirstOrDefault(line => Escalation.ChangesState(line.Event));
        return first is { Event: not EscalationEvent.Acknowledged } && first.At <= press.TakenAt;
    }
}
