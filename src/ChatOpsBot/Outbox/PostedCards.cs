using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>Remembers what the bot posted: what a card that was pressed, or is answered in its thread, is about.</summary>
internal sealed class PostedCards(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Messages of a thread that are looked through for what it is about.</summary>
    private const int Most = 20;

    /// <param name="message">As its platform names it.</param>
    /// <returns>Null for a message that the bot did not post, or has forgotten.</returns>
    internal async Task<PostedCard?> FindAsync(ConversationKey conversation, string message, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await In(database, conversation).Where(entry => entry.MessageId == message).OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new PostedCard(row.Content?.Redraw, row.Intent.StartsWith("reply/", StringComparison.Ordinal));
    }

    /// <summary>The id of the one item that a thread is about; null when it is about none, or several.</summary>
    /// <param name="root">The message whose thread it is, as its platform names it.</param>
    /// <param name="thread">The address of what is said in it.</param>
    internal async Task<string?> TopicAsync(ConversationKey conversation, string root, string thread, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var rows = await In(database, conversation).Where(entry => entry.MessageId != null && (entry.MessageId == root || entry.Address == thread))
            .OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(cancellation);
        return rows.Select(row => row.Content).OfType<BotMessage>().Select(TopicOf).FirstOrDefault(topic => topic is not null);
    }

    /// <summary>A message of this conversation by what it was for; what was said elsewhere is not shown here, whatever a button says.</summary>
    /// <param name="mayRead">Whether whoever asks may read what was said at this address.</param>
    internal async Task<BotMessage?> SaidAsync(ConversationKey conversation, string intent, Func<string?, bool> mayRead, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await In(database, conversation).SingleOrDefaultAsync(entry => entry.Intent == intent, cancellation);
        return row is not null && mayRead(row.Address) ? row.Content : null;
    }

    /// <summary>What it is the card of; an escalation has its number as a title.</summary>
    private static string? TopicOf(BotMessage message) => message.About switch
    {
        [var one] => one,
        [] => message.Blocks.OfType<MessageBlock.Header>().Take(1).Select(header => header.Id).FirstOrDefault(),
        _ => null,
    };

    private static IQueryable<OutboxEntry> In(BotDbContext database, ConversationKey conversation) => database.Outbox.AsNoTracking().Where(entry =>
        entry.Platform == conversation.Workspace.Platform && entry.Workspace == conversation.Workspace.Workspace && entry.Conversation == conversation.Conversation);
}
