using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>What is owed: a message as it stands, or a draft that is composed when its turn comes.</summary>
/// <param name="Intent">What it is for, once: unique in its workspace.</param>
internal sealed record Owed(ConversationKey Conversation, string Intent)
{
    /// <summary>Either this or <see cref="Draft"/>.</summary>
    public BotMessage? Message { get; init; }

    /// <summary><c>KIND/rest</c>: the composer of that kind makes the message when it is sent.</summary>
    public string? Draft { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>The plan it is about; plans take turns, so that what one has to say never starves another.</summary>
    public PlanKey? Plan { get; init; }

    /// <summary>
    /// The intent of the message in whose thread it is posted, which it waits for. When that one is never said, it is posted
    /// outside a thread.
    /// </summary>
    public string? ThreadOf { get; init; }

    /// <summary>
    /// The intent of the message it replaces, which it waits for; withdrawn when that one is never said, or when a newer edit of
    /// the same message is owed by then.
    /// </summary>
    public string? Edits { get; init; }

    /// <summary>Where within the conversation, as the platform's own door wrote it; null for the conversation itself.</summary>
    public string? Address { get; init; }

    /// <summary>Not before this instant, UTC; null for at once.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it is about another message that was not said: when this one fails too, nothing more is said of it.</summary>
    public bool IsNotice { get; init; }
}
