using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>Posts messages on one platform.</summary>
internal interface IChatClient
{
    /// <summary>As keys begin with it: <c>local</c>.</summary>
    string Platform { get; }

    /// <summary>Posts once. It may throw what the network throws; a platform's own "no" is an outcome.</summary>
    Task<SendOutcome> SendAsync(Posting posting, CancellationToken cancellation);
}

/// <param name="Intent">Unique in its workspace: what a message is known again by after an answer that never came.</param>
internal sealed record Posting(ConversationKey Conversation, string Intent, BotMessage Message);

/// <summary>What became of one attempt.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="MessageId">The platform's name for the message.</param>
    internal sealed record Posted(string MessageId) : SendOutcome;

    /// <param name="After">How long the platform asks to be left alone; null when it did not say.</param>
    internal sealed record TryAgain(string Reason, TimeSpan? After = null) : SendOutcome;

    /// <summary>It will never be taken: the channel is archived, the token revoked.</summary>
    internal sealed record Refused(string Reason) : SendOutcome;
}
