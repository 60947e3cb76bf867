using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Finds the card that was pressed, and what the thread is about in which something is said.</summary>
internal sealed class TeamsCards(PostedCards cards, IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>The same place, about the conversation in which was asked what the card answers to one person alone.</summary>
    internal async Task<TeamsPlace> AskedAtAsync(TeamsPlace place, CancellationToken cancellation)
    {
        if (!place.IsDirect || place.Card?.ToString() is not { } message) return place;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var others = database.Set<TeamsConversation>().Where(known => known.Tenant == place.Tenant && known.Kind != ConversationKind.Personal).Select(known => known.Conversation);
        var rows = await database.Outbox.AsNoTracking()
            .Where(entry => entry.Platform == TeamsPlace.Platform && entry.Workspace == place.Tenant && others.Contains(entry.Conversation) && entry.MessageId == message)
            .OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.Conversation, entry.Address }).ToListAsync(cancellation);
        return rows.Select(row => TeamsAddress.Parse(row.Address) is TeamsAddress.Alone alone && alone.User == place.User ? new AskedElsewhere(row.Conversation, alone) : null)
            .FirstOrDefault(asked => asked is not null) is { } asked ? place with { Asked = asked } : place;
    }

    /// <summary>Null for a message that the bot did not post, or has forgotten.</summary>
    internal Task<PostedCard?> FindAsync(TeamsPlace place, CancellationToken cancellation) => place.Card?.ToString() is { } message
        ? cards.FindAsync(KeyOf(place), message, cancellation)
        : Task.FromResult<PostedCard?>(null);

    /// <summary>The id of the one item that a thread is about; null when it is about none, or several.</summary>
    internal Task<string?> TopicAsync(TeamsPlace place, CancellationToken cancellation) => place.Root is { } thread && thread != place.Said
        ? cards.TopicAsync(KeyOf(place), thread, new TeamsAddress.Thread(thread).ToString(), cancellation)
        : Task.FromResult<string?>(null);

    /// <summary>A message of this conversation by what it was for; what was said to somebody else alone is not shown, whatever a button says.</summary>
    internal Task<BotMessage?> SaidAsync(TeamsPlace place, string intent, CancellationToken cancellation) => cards.SaidAsync(
        KeyOf(place), intent, address => TeamsAddress.Parse(address) is not TeamsAddress.Alone alone || alone.User == place.User, cancellation);

    private static ConversationKey KeyOf(TeamsPlace place) => new(place.Workspace, place.Conversation);
}
