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

    /// <summary>As the store keeps messages; of one that was edited, as it reads now.</summary>
    public string Message { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset PostedAt { get; private set; }

    /// <summary>The post in whose thread it stands; null outside a thread.</summary>
    public long? Root { get; private set; }

    /// <summary>In the order of editing, over all posts; null for one that reads as it was posted.</summary>
    public long? Edition { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    internal static LocalPost Of(Posting posting, string message, long? root, DateTimeOffset now) => new()
    {
        Conversation = posting.Conversation.Conversation,
        Intent = posting.Intent,
        Message = message,
        Root = root,
        PostedAt = now,
    };

    /// <summary>It keeps its place and its id.</summary>
    internal void Edit(string message, long edition, DateTimeOffset now)
    {
        Message = message;
        Edition = edition;
        EditedAt = now;
    }
}
