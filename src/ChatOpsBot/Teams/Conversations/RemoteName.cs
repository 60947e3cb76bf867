namespace ChatOpsBot.Teams.Conversations;

/// <summary>How Teams names a conversation; in a channel a thread has a name of its own, by its first message.</summary>
internal static class RemoteName
{
    private const string ThreadMark = ";messageid=";

    internal static string Of(ConversationKind kind, string conversation, string? root) =>
        kind is ConversationKind.Channel && root is not null ? $"{conversation}{ThreadMark}{root}" : conversation;

    internal static (string Conversation, string? Root) Read(string name) => name.Split(ThreadMark, 2) is [var conversation, var root] ? (conversation, root) : (name, null);
}
