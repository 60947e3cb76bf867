namespace ChatOpsBot.Teams.Conversations;

/// <summary>What sort of conversation it is, which decides how it is written to.</summary>
internal enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A group chat, or the chat of a meeting: it has no threads.</summary>
    GroupChat,

    /// <summary>Of a team: everything in it stands in a thread.</summary>
    Channel,
}
