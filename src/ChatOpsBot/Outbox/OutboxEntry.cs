using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

internal enum OutboxState
{
    Waiting,

    /// <summary>The platform has taken it.</summary>
    Sent,

    /// <summary>The platform refused it, or every attempt failed: it was not said, and stays visible as that.</summary>
    Dead,
}

/// <summary>A message the bot owes, stored together with what made it owe it.</summary>
internal sealed class OutboxEntry : ILeased
{
    private OutboxEntry() { }

    /// <summary>In the order in which they were owed.</summary>
    public long Sequence { get; private set; }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    /// <summary>What the message is for, once: <c>reply/DELIVERY</c>. A second row for the same cannot be stored.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>As <see cref="MessageJson"/> writes it.</summary>
    public string Message { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? NextAt { get; private set; }

    public string? LeasedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The platform's name for the message, by which it can be edited and answered in a thread.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Why the last attempt failed, in the platform's words.</summary>
    public string? Failure { get; private set; }

    public ConversationKey ConversationKey => new(new WorkspaceKey(Platform, Workspace), Conversation);

    internal BotMessage Content => MessageJson.Read(Message);

    /// <param name="intent">See <see cref="Intent"/>.</param>
    /// <param name="at">When it is to be sent, UTC.</param>
    internal static OutboxEntry Owed(ConversationKey conversation, string intent, BotMessage message, DateTimeOffset now, DateTimeOffset at) => new()
    {
        Platform = conversation.Workspace.Platform,
        Workspace = conversation.Workspace.Workspace,
        Conversation = conversation.Conversation,
        Intent = intent,
        Message = MessageJson.Write(message),
        CreatedAt = now,
        NextAt = at,
    };

    public void Take(Lease lease)
    {
        LeasedBy = lease.Token;
        NextAt = lease.Until;
    }

    public void GiveBack(DateTimeOffset next) => Release(next);

    internal void Sent(string messageId, DateTimeOffset now)
    {
        State = OutboxState.Sent;
        MessageId = messageId;
        SentAt = now;
        Failure = null;
        Release(null);
    }

    /// <summary>Puts it back until the next attempt, or gives it up when there is none.</summary>
    internal void Fail(string failure, DateTimeOffset? next)
    {
        Attempts++;
        Failure = failure;
        if (next is null) State = OutboxState.Dead;
        Release(next);
    }

    private void Release(DateTimeOffset? next)
    {
        LeasedBy = null;
        NextAt = next;
    }
}
