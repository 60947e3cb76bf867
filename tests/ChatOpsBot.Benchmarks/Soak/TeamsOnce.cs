using ChatOpsBot.Outbox;
using ChatOpsBot.Teams;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Every message stands in Teams at least once, and twice only where its first answer was lost: it cannot be looked up there.</summary>
internal static class TeamsOnce
{
    /// <summary>The longest that a process waits before it writes down that something was sent.</summary>
    private static readonly TimeSpan Unwritten = TimeSpan.FromSeconds(12);

    /// <returns>How many messages stand there, and how many of them for the second time as it is documented.</returns>
    internal static (int Messages, int Again) Check(Ledger ledger, Facts facts, FakeTeams teams, Faults faults, Outages outages, Verdict verdict)
    {
        foreach (var broken in teams.Broken) verdict.Break($"Teams refused a form: {broken}");
        var standing = teams.Conversations.SelectMany(conversation => conversation.Messages).Select(message => message.Id).ToHashSet();
        var named = new HashSet<string>();
        foreach (var row in facts.Outbox.Where(row => row.Platform == TeamsPlace.Platform && row.State is OutboxState.Sent && Stays(row)))
        {
            var id = TeamsMessageId.Parse(row.MessageId!).Id;
            if (!named.Add(id)) verdict.Break($"message {row.Sequence} ({row.Intent}) has the name of another one in Teams");
            if (!standing.Contains(id)) verdict.Lose($"message {row.Sequence} ({row.Intent}) in Teams");
        }

        var again = standing.Where(id => !named.Contains(id)).ToList();
        foreach (var id in again.Where(id => !IsExcused(id, faults, outages))) verdict.Double(2, $"message {id} in Teams, which no row names and whose answer was not lost");
        Answers(ledger, teams, verdict);
        Watcher(facts, teams, verdict);
        return (standing.Count, again.Count);
    }

    private static bool Stays(OutboxEntry row) => row.Edits is null && TeamsAddress.Parse(row.Address) is not (TeamsAddress.Card or TeamsAddress.OwnCard);

    private static bool IsExcused(string id, Faults faults, Outages outages) => faults.Unclear.ContainsKey(id)
        || faults.Taken.TryGetValue(id, out var taken) && outages.Blows.Any(blow => blow >= taken - Unwritten && blow <= taken + Unwritten);

    private static void Answers(Ledger ledger, FakeTeams teams, Verdict verdict)
    {
        foreach (var lane in ledger.All.Where(said => said is { Place: not null, IsInSlack: false }).GroupBy(said => (said.Lane, said.Place)))
        {
            var shown = teams.In(lane.Key.Place!).Messages
                .SelectMany((message, place) => Ledger.WordsIn(message.Text).Select(word => (word, place))).ToLookup(one => one.word, one => one.place);
            foreach (var said in lane.Where(said => !shown.Contains(said.Mark))) verdict.Lose($"the answer to '{said.Mark}' of {said.Lane} in Teams");
            InOrder.Check(lane, said => shown[said.Mark].FirstOrDefault(-1), verdict);
        }
    }

    private static void Watcher(Facts facts, FakeTeams teams, Verdict verdict)
    {
        var told = teams.In(People.TeamsWatcher).Messages.SelectMany(message => Ledger.WordsIn(message.Text)).ToHashSet();
        foreach (var word in Watched.In(facts).Where(word => !told.Contains(word))) verdict.Lose($"the notice of '{word}' to who watches it in Teams");
    }
}
