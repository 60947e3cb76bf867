using ChatOpsBot.Outbox;

namespace ChatOpsBot.LocalChat;

/// <summary>A message posted on this machine's own chat, which remembers what was posted as any platform does.</summary>
internal sealed class LocalPost
{
    private LocalPost() { }

    /// <summary>In the order of posting.</summary>
    public long Id { get; private set; }

    public string Conversation { get; private set; } = "";

    /// <summary>What it is for: posted once, however often it is sent.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>As the store keeps messages.</summary>
    public string Message { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset PostedAt { get; private set; }

    internal static LocalPost Of(Posting posting, string message, DateTimeOffset now) => new()
    {
        Conversation = posting.Conversation.Conversation,
        Intent = posting.Intent,
        Message = message,
        PostedAt = now,
    };
}
