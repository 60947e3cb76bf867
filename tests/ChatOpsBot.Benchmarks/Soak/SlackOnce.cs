using ChatOpsBot.Outbox;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Sending;
using ChatOpsBot.Tests.Slack;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Every message that stays in Slack stands there once, and answers stand in the order of what they answer.</summary>
internal static class SlackOnce
{
    /// <returns>How many messages stand there.</returns>
    internal static int Check(Ledger ledger, Facts facts, FakeSlack slack, Verdict verdict)
    {
        foreach (var broken in slack.Broken) verdict.Break($"Slack refused a form: {broken}");
        var standing = slack.Channels.SelectMany(channel => channel.Messages).Where(message => message.IsBot).ToList();
        var marks = standing.Where(message => message.Metadata is not null).CountBy(MarkOf).ToDictionary();
        foreach (var row in facts.Outbox.Where(row => row.Platform == SlackIdentity.Platform))
        {
            var mark = DeliveryMark.IdOf(row.ConversationKey, row.Intent);
            if (row.State is OutboxState.Sent && Stays(row)) verdict.Once(marks.GetValueOrDefault(mark), $"message {row.Sequence} ({row.Intent}) in Slack");
            else if (marks.GetValueOrDefault(mark) > 1) verdict.Double(marks[mark], $"message {row.Sequence} ({row.Intent}, {row.State}) in Slack");
            marks.Remove(mark);
        }

        foreach (var (mark, count) in marks) verdict.Double(count, $"a message in Slack that the bot did not owe ({mark})");
        Answers(ledger, slack, verdict);
        Watcher(facts, slack, verdict);
        return standing.Count;
    }

    private static string MarkOf(FakeMessage message) => message.Metadata!["event_payload"]!["delivery_id"]!.GetValue<string>();

    private static bool Stays(OutboxEntry row) => row.Edits is null && SlackAddress.Parse(row.Address) is null or SlackAddress.Thread;

    private static void Answers(Ledger ledger, FakeSlack slack, Verdict verdict)
    {
        foreach (var lane in ledger.All.Where(said => said.IsInSlack).GroupBy(said => (said.Lane, said.Place)))
        {
            var shown = slack.In(lane.Key.Place!).Messages.Where(message => message.IsBot)
                .SelectMany((message, place) => Ledger.WordsIn(message.Shown).Select(word => (word, place))).ToLookup(one => one.word, one => one.place);
            foreach (var said in lane) verdict.Once(shown[said.Mark].Count(), $"the answer to '{said.Mark}' of {said.Lane} in Slack");
            InOrder.Check(lane, said => shown[said.Mark].FirstOrDefault(-1), verdict);
        }
    }

    private static void Watcher(Facts facts, FakeSlack slack, Verdict verdict)
    {
        var told = slack.In(People.SlackWatcher).Messages.SelectMany(message => Ledger.WordsIn(message.Shown)).CountBy(word => word).ToDictionary();
        foreach (var word in Watched.In(facts)) verdict.Once(told.GetValueOrDefault(word), $"the notice of '{word}' to who watches it in Slack");
    }
}
