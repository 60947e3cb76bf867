using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Inbox;

internal enum InboxState
{
    Waiting,

    /// <summary>Acted on: what it changed and its reply were committed with this state.</summary>
    Done,

    /// <summary>Given up after the last attempt; kept for whoever looks after the bot.</summary>
    Dead,
}

/// <summary>
/// A message as it came in, stored once under its delivery's name. Finished together with what it changed, it is also the
/// receipt: the same delivery gets the same reply again and changes nothing.
/// </summary>
internal sealed class InboxEntry : ILeased
{
    /// <summary>In characters, as its column keeps it.</summary>
    internal const int LongestName = 200;

    private InboxEntry() { }

    /// <summary>In the order of arrival.</summary>
    public long Sequence { get; private set; }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string DeliveryId { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string? Sender { get; private set; }

    /// <summary>As it was said, also to know it again when it is repeated within a minute.</summary>
    public string Text { get; private set; } = "";

    public string? Drawn { get; private set; }

    /// <summary>The platform's own id of the sender.</summary>
    public string? UserId { get; private set; }

    /// <summary>See <see cref="InboundMessage.ProfileName"/>.</summary>
    public string? ProfileName { get; private set; }

    /// <summary>See <see cref="ReplyAddresses"/>.</summary>
    public string? AnswerAddress { get; private set; }

    public string? RefusalAddress { get; private set; }

    /// <summary>See <see cref="InboundMessage.Card"/>.</summary>
    public string? Card { get; private set; }

    public Standing Standing { get; private set; }

    public bool IsPrivate { get; private set; }

    public Language? Setting { get; private set; }

    public Language? Profile { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    public InboxState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it may be taken up, UTC: the end of its lease, or of the wait before the next attempt; null once it is finished.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The process that has it in hand until <see cref="NextAt"/>.</summary>
    public string? LeasedBy { get; private set; }

    /// <summary>When it changed something, UTC; null for a question and for what changed nothing.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The answer, as <see cref="MessageJson"/> writes it, where it was given in the response and may be asked for again.</summary>
    public string? Reply { get; private set; }

    /// <summary>What went wrong at the last attempt, without any text of the message.</summary>
    public string? Failure { get; private set; }

    public ConversationKey ConversationKey => new(new WorkspaceKey(Platform, Workspace), Conversation);

    internal InboundMessage Message => new(new WorkspaceKey(Platform, Workspace), Text, Sender, Setting, Profile)
    {
        DeliveryId = DeliveryId,
        Conversation = Conversation,
        Drawn = DrawnFrom.Parse(Drawn),
        ReplyTo = new ReplyAddresses(AnswerAddress, RefusalAddress),
        Card = Card,
        User = UserId,
        ProfileName = ProfileName,
        Standing = Standing,
        IsPrivate = IsPrivate,
    };

    /// <summary>A message to be acted on, in the hands of a process from the start.</summary>
    internal static InboxEntry Accepted(InboundMessage message, DateTimeOffset now, Lease lease) => Of(message, now, entry => entry.Take(lease));

    /// <summary>A message that was acted on and answered at once.</summary>
    /// <param name="changed">Whether it changed something.</param>
    internal static InboxEntry Answered(InboundMessage message, DateTimeOffset now, BotMessage reply, bool changed = true) => Of(message, now, entry =>
    {
        entry.State = InboxState.Done;
        entry.ChangedAt = changed ? now : null;
        entry.Reply = MessageJson.Write(reply);
    });

    /// <param name="changed">Whether it changed something.</param>
    internal void Finish(DateTimeOffset now, bool changed)
    {
        State = InboxState.Done;
        ChangedAt = changed ? now : null;
        Release(null);
    }

    /// <summary>Puts it back until the next attempt, or gives it up when there is none.</summary>
    internal void Fail(string failure, DateTimeOffset? next)
    {
        Attempts++;
        Failure = failure;
        if (next is null) State = InboxState.Dead;
        Release(next);
    }

    public void Take(Lease lease)
    {
        LeasedBy = lease.Token;
        NextAt = lease.Until;
    }

    public void GiveBack(DateTimeOffset next) => Release(next);

    private static string? Cut(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;

    private void Release(DateTimeOffset? next)
    {
        LeasedBy = null;
        NextAt = next;
    }

    private static InboxEntry Of(InboundMessage message, DateTimeOffset now, Action<InboxEntry> complete)
    {
        var entry = new InboxEntry
        {
            Platform = message.Workspace.Platform,
            Workspace = message.Workspace.Workspace,
            DeliveryId = message.DeliveryId,
            Conversation = message.Conversation,
            Sender = message.Sender,
            Text = message.Text,
            Drawn = message.Drawn?.ToString(),
            AnswerAddress = message.ReplyTo.Answer,
            RefusalAddress = message.ReplyTo.Refusal,
            Card = message.Card,
            UserId = message.User,
            ProfileName = Cut(message.ProfileName),
            Standing = message.Standing,
            IsPrivate = message.IsPrivate,
            Setting = message.Setting,
            Profile = message.Profile,
            ReceivedAt = now,
        };
        complete(entry);
        return entry;
    }
}
