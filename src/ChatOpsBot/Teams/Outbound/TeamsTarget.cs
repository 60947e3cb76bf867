using ChatOpsBot.Teams.Conversations;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>Where a message goes within its conversation. Closed: the client has a call for every case.</summary>
internal abstract record TeamsTarget
{
    private TeamsTarget() { }

    /// <summary>In the place of a message.</summary>
    internal sealed record Edit(TeamsMessageId Message) : TeamsTarget;

    /// <summary>In a thread of a channel.</summary>
    internal sealed record Thread(string Root) : TeamsTarget;

    /// <summary>At the end of a chat, or as a new thread of a channel.</summary>
    internal sealed record New : TeamsTarget;

    /// <summary>As it was addressed; what was posted before names the thread where the door did not.</summary>
    internal static TeamsTarget Of(ConversationKind kind, TeamsAddress? address, string? threadId, string? editedId) => address switch
    {
        _ when editedId is not null => new Edit(TeamsMessageId.Parse(editedId)),
        TeamsAddress.Card card => new Edit(card.Message),
        _ when kind is not ConversationKind.Channel => new New(),
        TeamsAddress.Thread thread => new Thread(thread.Root),
        TeamsAddress.Alone { Root: { } root } => new Thread(root),
        _ => threadId is null ? new New() : new Thread(TeamsMessageId.Parse(threadId).Thread),
    };
}
