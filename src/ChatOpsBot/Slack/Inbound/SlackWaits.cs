using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Waits for an answer as long as Slack does; what takes longer is owed to where it was asked for.</summary>
internal sealed class SlackWaits(Waits waits, LateAnswers answers)
{
    /// <summary>Slack gives up after three seconds, of which the way takes some.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>The answer; null when it is not ready in time, and follows.</returns>
    /// <param name="owes">Whether whoever makes it owes an answer by itself, so that only a refusal is still to be said.</param>
    internal Task<BotMessage?> InTimeAsync(Task<BotMessage> answer, InboundMessage message, bool owes = false) => waits.InTimeAsync(
        answer, Patience, reply => owes && reply.Kind is MessageKind.Answer ? Task.CompletedTask : answers.OweAsync(message, reply));
}
