using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Remembers what the bot posted: what a card that was pressed, or is answered in its thread, is about.</summary>
internal sealed class TeamsCards(IDbContextFactory<BotDbContext> contexts)
{
    /// <param name="Redraw">The question that draws it again; null for what is not drawn by asking.</param>
    /// <param name="IsReply">Whether somebody asked for it, so that it may give way to an answer.</param>
    internal sealed record Card(string? Redraw, bool IsReply)
    {
        internal bool StaysAsItIs => Redraw is null && !IsReply;
    }

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

    /// <summary>The one that was pressed; null for a message that the bot did not post, or has forgotten.</summary>
    internal async Task<Card?> FindAsync(TeamsPlace place, CancellationToken cancellation)
    {
        if (place.Card?.ToString() is not { } message) return null;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await Sent(database, place).Where(entry => entry.MessageId == message).OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new Card(row.Content?.Redraw, row.Intent.StartsWith("reply/", StringComparison.Ordinal));
    }

    /// <summary>The id of the one item that a thread is about; null when it is about none, or several.</summary>
    internal async Task<string?> TopicAsync(TeamsPlace place, CancellationToken cancellation)
    {
        if (place.Root is not { } thread || thread == place.Said) return null;

        var answers = new TeamsAddress.Thread(thread).ToString();
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Sent(database, place).Where(entry => entry.MessageId == thread || entry.Address == answers)
            .OrderByDescending(entry => entry.Sequence).Take(20).ToListAsync(cancellation);
        return rows.Select(row => row.Content).OfType<BotMessage>().Select(TopicOf).FirstOrDefault(topic => topic is not null);
    }

    /// <summary>A message of this conversation by what it was for; what was said elsewhere, or to somebody else alone, is not shown, whatever a button says.</summary>
    internal async Task<BotMessage?> SaidAsync(TeamsPlace place, string intent, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await Sent(database, place).SingleOrDefaultAsync(entry => entry.Intent == intent, cancellation);
        return TeamsAddress.Parse(row?.Address) is TeamsAddress.Alone alone && alone.User != place.User ? null : row?.Content;
    }

    /// <summary>What it is the card of; an escalation has its number as a title.</summary>
    private static string? TopicOf(BotMessage message) => message.About switch
    {
        [var one] => one,
        [] => message.Blocks.OfType<MessageBlock.Header>().Take(1).Select(header => header.Id).FirstOrDefault(),
        _ => null,
    };

    private static IQueryable<OutboxEntry> Sent(BotDbContext database, TeamsPlace place) => database.Outbox.AsNoTracking()
        .Where(entry => entry.Platform == TeamsPlace.Platform && entry.Workspace == place.Tenant && entry.Conversation == place.Conversation && entry.MessageId != null);
}
