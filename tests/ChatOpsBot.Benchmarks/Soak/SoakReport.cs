using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Reconciles, and says what came of it.</summary>
internal sealed class SoakReport(Ledger ledger, Facts facts, Faults faults, Fleet fleet, Kills kills, Outages outages)
{
    private const int MostFindings = 50;

    /// <param name="ended">When the bot was killed for the last time.</param>
    /// <param name="drained">How long what was owed took after the last fault.</param>
    /// <returns>0 when everything reconciles.</returns>
    internal int Write(FakeSlack slack, FakeTeams teams, DateTimeOffset ended, TimeSpan drained, Verdict verdict)
    {
        EventsOnce.Check(ledger, facts, verdict);
        var inSlack = SlackOnce.Check(ledger, facts, slack, verdict);
        var (inTeams, again) = TeamsOnce.Check(ledger, facts, teams, faults, outages, verdict);
        var unrepeated = DeadLetters.Check(facts, verdict);
        var deadlines = DeadlinesKept.Check(facts, outages, ended, verdict);
        var excused = QuietLogs.Check(fleet, outages, unrepeated, verdict);
        var latencies = Latencies.Of(ledger, facts);

        Line("events", $"{ledger.All.Count}: {Counted(ledger.All.CountBy(said => said.Aim))}; {ledger.Redelivered} deliveries in vain or once more");
        Line("messages", $"{inSlack + inTeams}: {inSlack} in Slack, {inTeams} in Teams; drawn again {Rows(row => row is { Edits: not null, State: OutboxState.Sent })}, withdrawn {Rows(row => row.State is OutboxState.Withdrawn)}");
        Line("faults", $"{faults.Counts.Values.Sum()}: {Counted(faults.Counts)}");
        Line("kills", $"{fleet.Kills}, restarts of the database {kills.DatabaseRestarts}, {excused} lines of errors of them; away {outages.Spans.Count} times, at most {Seconds(outages.Longest)}");
        Line("drained", $"in {Seconds(drained)}");
        Line("lost", $"{verdict.Lost}");
        Line("duplicated", $"{verdict.Duplicated}; as documented: {again} in Teams after a lost answer, {unrepeated.Count} for one person alone not repeated");
        Line("deadlines", $"{deadlines.Steps}, the latest {Seconds(deadlines.Latest)} after its instant, {Seconds(deadlines.LatestUp)} after the bot could know (at most {Seconds(Outages.Bound)})");
        Line("answered", $"in the response {Latencies.Words(latencies.InResponse)}; by a message {Latencies.Words(latencies.ByMessage)}");
        foreach (var finding in verdict.Findings.Take(MostFindings)) Console.Error.WriteLine($"- {finding}");
        Console.WriteLine(verdict.Findings.Count == 0 ? "everything reconciles" : $"{verdict.Findings.Count} things do not reconcile");
        return verdict.Findings.Count == 0 ? 0 : 1;
    }

    private static void Line(string name, string words) => Console.WriteLine($"{name,-11} {words}");

    private static string Counted<T>(IEnumerable<KeyValuePair<T, int>> counts) => string.Join(", ", counts.OrderBy(one => one.Key).Select(one => $"{one.Value} {one.Key}"));

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";

    private int Rows(Func<OutboxEntry, bool> such) => facts.Outbox.Count(such);
}
