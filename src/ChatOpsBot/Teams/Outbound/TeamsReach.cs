using ChatOpsBot.Teams.Conversations;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>Finds where a conversation is written to, and makes the chat of somebody the bot has not spoken with alone.</summary>
internal sealed class TeamsReach(TeamsPosts posts, TeamsConversations conversations)
{
    /// <param name="isPerson">Whether it is one person's, so that it can be made.</param>
    /// <returns>Where it is; or why it cannot be written to.</returns>
    internal async Task<(TeamsConversation? At, ConnectorAnswer? Failure)> FindAsync(string tenant, string conversation, bool isPerson, CancellationToken cancellation)
    {
        if (await conversations.FindAsync(tenant, conversation, cancellation) is { } known)
            return known.GoneAt is null ? (known, null) : (null, new ConnectorAnswer.Refused(known.GoneWhy ?? "gone"));

        if (!isPerson || await conversations.NeighbourAsync(tenant, cancellation) is not { } near) return (null, new ConnectorAnswer.Refused("not installed there"));

        var (answer, chat) = await posts.OpenAsync(tenant, conversation, near, cancellation);
        if (chat is null) return (null, answer is ConnectorAnswer.Ok ? new ConnectorAnswer.Unclear("a chat without a name") : answer);

        await conversations.SeeAsync(chat, cancellation);
        return (await conversations.FindAsync(tenant, conversation, cancellation), null);
    }
}
