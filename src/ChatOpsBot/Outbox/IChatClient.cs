using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>Posts messages on one platform.</summary>
internal interface IChatClient
{
    /// <summary>As keys begin with it: <c>local</c>.</summary>
    string Platform { get; }

    /// <summary>What the platform takes, in the words of its documentation; empty where it takes everything.</summary>
    IReadOnlyList<RateLimit> Limits { get; }

    /// <summary>Posts once. It may throw what the network throws; a platform's own "no" is an outcome.</summary>
    Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation);

    /// <summary>The account that alone reads a conversation; null for a channel.</summary>
    AccountId? AccountOf(ConversationKey conversation);

    /// <summary>The workspace of accounts that are named without one, as in the configuration; null where there is none, or it is not known yet.</summary>
    WorkspaceKey? Home => null;
}

/// <param name="Intent">Unique in its workspace: what a message is known again by after an answer that never came.</param>
/// <param name="ThreadId">The platform's name for the message in whose thread it is posted; null for outside a thread.</param>
/// <param name="EditedId">The platform's name for the message it replaces; null for a new one.</param>
/// <param name="Address">Where within the conversation, as the platform's door wrote it with the message that is answered; null for the conversation itself.</param>
internal sealed record Posting(
    ConversationKey Conversation, string Intent, BotMessage Message, string? ThreadId = null, string? EditedId = null, string? Address = null)
{
    /// <summary>Whether an earlier attempt may have been taken: its answer was lost, or the process that made it. It is looked for before it is sent again.</summary>
    public bool MayBePosted { get; init; }

    /// <summary>From when on it was to be said, UTC: nothing of it was posted before.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>What became of one attempt.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="MessageId">The platform's name for the message.</param>
    internal sealed record Posted(string MessageId) : SendOutcome;

    /// <param name="IsUnclear">Whether it may have been taken all the same.</param>
    internal sealed record TryAgain(string Reason, bool IsUnclear = false) : SendOutcome;

    /// <summary>The platform takes none now, which is no failure of this one.</summary>
    /// <param name="After">How long it asks to be left alone.</param>
    /// <param name="Scope">What it asks that for.</param>
    internal sealed record Later(TimeSpan After, RateScope Scope = RateScope.Conversation) : SendOutcome;

    /// <summary>It will never be taken: the channel is archived, the token revoked.</summary>
    internal sealed record Refused(string Reason) : SendOutcome
    {
        /// <summary>How the reason begins where one person alone may have been shown it: it cannot be looked up, and they can ask again.</summary>
        internal const string PerhapsShown = "perhaps shown, and not repeated: ";

        /// <summary>How the reason ends where the message before it was given up for the same one.</summary>
        internal const string AsBefore = "_as_before";

        /// <summary>Whether admins need not hear of it: there is nothing for them to do, or they heard already.</summary>
        internal static bool IsSilent(string reason) => reason.StartsWith(PerhapsShown, StringComparison.Ordinal) || reason.EndsWith(AsBefore, StringComparison.Ordinal);
    }
}
