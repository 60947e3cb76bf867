using ChatOpsBot.Outbox;
using ChatOpsBot.Slack;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Nothing was given up, but what one person alone may have seen: that is not repeated.</summary>
internal static class DeadLetters
{
    /// <returns>Those that were not repeated.</returns>
    internal static IReadOnlyList<OutboxEntry> Check(Facts facts, Verdict verdict)
    {
        var dead = facts.Outbox.Where(row => row.State is OutboxState.Dead).ToLookup(row => SlackAddress.Parse(row.Address) is SlackAddress.Ephemeral or SlackAddress.Response);
        foreach (var row in dead[false]) verdict.Lose($"message {row.Sequence} ({row.Intent}) was given up: {row.Failure}");
        return [.. dead[true]];
    }
}
