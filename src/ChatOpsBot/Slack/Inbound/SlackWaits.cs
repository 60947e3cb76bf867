using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Waits for an answer as long as Slack does; what takes longer is owed to where it was asked for.</summary>
internal sealed class SlackWaits(Waits waits, LateAnswers answers, TimeProvider time)
{
    /// <summary>Slack gives up after three seconds, of which the way takes some.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <returns>The answer; null when it is not ready in time, and follows.</returns>
    /// <param name="came">When it was asked: what was looked up since is part of what Slack waits for.</param>
    /// <param name="owes">Whether whoever makes it owes an answer by itself, so that only a refusal is still to be said.</param>
    internal Task<BotMessage?> InTimeAsync(Task<BotMessage> answer, InboundMessage message, DateTimeOffset came, bool owes = false)
    {
        var left = came + Patience - Now;
        return waits.InTimeAsync(
            answer, left > TimeSpan.Zero ? left : TimeSpan.Zero, reply => owes && reply.Kind is MessageKind.Answer ? Task.CompletedTask : answers.OweAsync(message, reply));
    }

    /// <inheritdoc cref="Waits.Follow"/>
    internal void Follow(Task task) => waits.Follow(task);
}
