using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Reconciles, and says what came of it.</summary>
internal sealed class SoakReport(Ledger ledger, Facts facts, Faults faults, Fleet fleet, Kills kills, Outages outages, TimeSpan drained, DateTimeOffset ended)
{
    private const int MostFindings = 50;

    /// <returns>0 when everything reconciles.</returns>
    internal int Write(FakeSlack slack, FakeTeams teams, Verdict verdict)
    {
        EventsOnce.Check(ledger, facts, verdict);
        var inSlack = SlackOnce.Check(ledger, facts, slack, verdict);
        var (inTeams, again) = TeamsOnce.Check(ledger, facts, teams, faults, outages, verdict);
        var unrepeated = DeadLetters.Check(facts, verdict);
        var deadlines = DeadlinesKept.Check(facts, outages, ended, verdict);
        var excused = QuietLogs.Check(fleet, outages, unrepeated, verdict);
        var latencies = Latencies.Of(ledger, facts);

        Console.WriteLine($"events      {ledger.All.Count}: {string.Join(", ", ledger.All.CountBy(said => said.Aim).OrderBy(one => one.Key).Select(one => $"{one.Value} {one.Key}"))}; delivered again {ledger.Redelivered} times");
        Console.WriteLine($"messages    {inSlack + inTeams}: {inSlack} in Slack, {inTeams} in Teams; drawn again {facts.Outbox.Count(row => row.Edits is not null && row.State is OutboxState.Sent)}, withdrawn {facts.Outbox.Count(row => row.State is OutboxState.Withdrawn)}");
        Console.WriteLine($"faults      {faults.Counts.Values.Sum()}: {string.Join(", ", faults.Counts.OrderBy(one => one.Key).Select(one => $"{one.Value} {one.Key}"))}");
        Console.WriteLine($"kills       {fleet.Kills}, restarts of the database {kills.DatabaseRestarts} ({excused} lines of errors meanwhile); away {string.Join(", ", outages.Spans.Select(span => $"{(span.Until - span.From).TotalSeconds:0.0}"))} s");
        Console.WriteLine($"drained     in {drained.TotalSeconds:0} s");
        Console.WriteLine($"lost        {verdict.Lost}");
        Console.WriteLine($"duplicated  {verdict.Duplicated}; as documented: {again} in Teams after a lost answer, {unrepeated.Count} for one person alone not repeated");
        Console.WriteLine($"deadlines   {deadlines.Steps}, the latest {deadlines.Latest.TotalSeconds:0.0} s after its instant, {deadlines.LatestUp.TotalSeconds:0.0} s after the bot could know (at most {Outages.Bound.TotalSeconds:0})");
        Console.WriteLine($"answered    in the response {Latencies.Words(latencies.InResponse)}; by a message {Latencies.Words(latencies.ByMessage)}");
        foreach (var finding in verdict.Findings.Take(MostFindings)) Console.Error.WriteLine($"- {finding}");
        Console.WriteLine(verdict.Findings.Count == 0 ? "everything reconciles" : $"{verdict.Findings.Count} things do not reconcile");
        return verdict.Findings.Count == 0 ? 0 : 1;
    }
}
