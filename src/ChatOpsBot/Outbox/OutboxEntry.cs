using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>A message the bot owes, stored together with what made it owe it.</summary>
internal sealed class OutboxEntry : ILeased
{
    /// <summary>After this long an urgent message that was not accepted also goes by another way.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private OutboxEntry() { }

    /// <summary>In the order in which they were owed.</summary>
    public long Sequence { get; private set; }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    /// <summary>See <see cref="Owed.Address"/>.</summary>
    public string? Address { get; private set; }

    /// <summary>What the message is for, once: <c>reply/DELIVERY</c>. A second row for the same cannot be stored.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>As <see cref="MessageJson"/> writes it; of a draft, as it was composed last, empty before that.</summary>
    public string Message { get; private set; } = "";

    /// <summary><c>KIND/rest</c>; null for a message that is sent as it stands.</summary>
    public string? Draft { get; private set; }

    public Urgency Urgency { get; private set; }

    public string? PlanPlatform { get; private set; }

    public string? PlanWorkspace { get; private set; }

    /// <summary>The plan's short name.</summary>
    public string? PlanName { get; private set; }

    /// <summary>See <see cref="Owed.ThreadOf"/>.</summary>
    public string? ThreadOf { get; private set; }

    /// <summary>See <see cref="Owed.Edits"/>.</summary>
    public string? Edits { get; private set; }

    /// <summary>The intent of the row whose end it waits for; it holds nothing of its conversation back meanwhile.</summary>
    public string? WaitsFor { get; private set; }

    /// <summary>See <see cref="Owed.IsNotice"/>.</summary>
    public bool IsNotice { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>UTC; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Whether an attempt may have been taken whose answer was lost, or whose process was.</summary>
    public bool MayBePosted { get; private set; }

    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Whether it waits for a platform that takes so many in a while and no more; what is behind it waits too.</summary>
    public bool Paced { get; private set; }

    public string? LeasedBy { get; private set; }

    /// <summary>When it goes by another way if it was not accepted by then, UTC; null when it does not.</summary>
    public DateTimeOffset? AnotherWayAt { get; private set; }

    /// <summary>When it was sent, given up or withdrawn, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The platform's name for the message, by which it can be edited and answered in a thread.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Why the last attempt failed, in the platform's words, or why it was withdrawn.</summary>
    public string? Failure { get; private set; }

    public ConversationKey ConversationKey => new(new WorkspaceKey(Platform, Workspace), Conversation);

    public PlanKey? Plan => PlanName is null ? null : new PlanKey(PlanPlatform!, PlanWorkspace!, PlanName);

    /// <summary>From when on it was to be said, UTC.</summary>
    internal DateTimeOffset DueFrom => NotBefore ?? CreatedAt;

    internal BotMessage? Content => Message.Length == 0 ? null : MessageJson.Read(Message);

    /// <exception cref="ArgumentException">It is neither a message nor a draft, or both.</exception>
    internal static OutboxEntry Of(Owed owed, DateTimeOffset now)
    {
        if (owed.Message is null == owed.Draft is null) throw new ArgumentException($"{owed.Intent} is not either a message or a draft.", nameof(owed));

        return new OutboxEntry
        {
            Platform = owed.Conversation.Workspace.Platform,
            Workspace = owed.Conversation.Workspace.Workspace,
            Conversation = owed.Conversation.Conversation,
            Address = owed.Address,
            Intent = owed.Intent,
            Message = owed.Message is null ? "" : MessageJson.Write(owed.Message),
            Draft = owed.Draft,
            Urgency = owed.Urgency,
            PlanPlatform = owed.Plan?.Platform,
            PlanWorkspace = owed.Plan?.Workspace,
            PlanName = owed.Plan?.Plan,
            ThreadOf = owed.ThreadOf,
            Edits = owed.Edits,
            IsNotice = owed.IsNotice,
            CreatedAt = now,
            NotBefore = owed.At,
            NextAt = owed.At ?? now,
            // An edit draws again what was said: whoever could not see it has not missed a message.
            AnotherWayAt = owed is { Urgency: Urgency.Immediate, IsNotice: false, Edits: null } ? (owed.At ?? now) + Patience : null,
        };
    }

    public void Take(Lease lease)
    {
        LeasedBy = lease.Token;
        NextAt = lease.Until;
    }

    public void TakeOver(Lease lease)
    {
        MayBePosted |= LeasedBy is not null;
        Take(lease);
    }

    public void GiveBack(DateTimeOffset next) => Release(next);

    /// <summary>The platform takes no more before this instant.</summary>
    internal void Pace(DateTimeOffset until)
    {
        Release(until);
        Paced = true;
    }

    /// <summary>Waits for another row's end, and looks for it by itself at <paramref name="next"/>.</summary>
    internal void Park(string waitsFor, DateTimeOffset next)
    {
        Release(next);
        WaitsFor = waitsFor;
    }

    internal void Compose(BotMessage message) => Message = MessageJson.Write(message);

    internal void Sent(string messageId, DateTimeOffset now)
    {
        MessageId = messageId;
        Failure = null;
        End(OutboxState.Sent, now);
    }

    /// <summary>Puts it back until the next attempt, or gives it up when there is none.</summary>
    internal void Fail(string failure, DateTimeOffset? next, DateTimeOffset now, bool mayBePosted = false)
    {
        Attempts++;
        MayBePosted = mayBePosted;
        Failure = failure;
        if (next is null) End(OutboxState.Dead, now);
        else Release(next);
    }

    internal void Withdraw(string reason, DateTimeOffset now)
    {
        Failure = reason;
        End(OutboxState.Withdrawn, now);
    }

    /// <summary>It goes by another way, which it does once.</summary>
    internal void GoAnotherWay() => AnotherWayAt = null;

    private void End(OutboxState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        AnotherWayAt = null;
        Release(null);
    }

    private void Release(DateTimeOffset? next)
    {
        (LeasedBy, WaitsFor, Paced) = (null, null, false);
        NextAt = next;
    }
}
