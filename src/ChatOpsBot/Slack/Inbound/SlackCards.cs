using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Sending;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Remembers what the bot posted: what a card that was pressed, or is answered in its thread, is about.</summary>
internal sealed class SlackCards(IDbContextFactory<BotDbContext> contexts)
{
    /// <param name="Redraw">The question that draws it again; null for what is not drawn by asking.</param>
    /// <param name="IsReply">Whether somebody asked for it, so that it may give way to an answer.</param>
    internal sealed record Card(string? Redraw, bool IsReply);

    /// <summary>Null for a message that the bot did not post, or has forgotten.</summary>
    internal async Task<Card?> FindAsync(SlackIdentity self, SlackPlace place, CancellationToken cancellation)
    {
        var name = new SlackMessageId(place.Channel, place.Ts ?? "").ToString();
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var row = await Sent(database, self, place.Conversation).Where(entry => entry.MessageId == name)
            .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new Card(row.Content?.Redraw, row.Intent.StartsWith("reply/", StringComparison.Ordinal));
    }

    /// <summary>The id of the one item that a thread is about; null when it is about none, or several.</summary>
    internal async Task<string?> TopicAsync(SlackIdentity self, SlackPlace place, CancellationToken cancellation)
    {
        if (place.ThreadTs is not { } thread || thread == place.Ts) return null;

        var (root, answers) = (new SlackMessageId(place.Channel, thread).ToString(), new SlackAddress.Thread(thread).ToString());
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Sent(database, self, place.Conversation).Where(entry => entry.MessageId == root || entry.Address == answers)
            .OrderByDescending(entry => entry.Sequence).Take(20).ToListAsync(cancellation);
        return rows.Select(row => row.Content).OfType<BotMessage>().Select(TopicOf).FirstOrDefault(topic => topic is not null);
    }

    /// <summary>What it is the card of; an escalation has its number as a title.</summary>
    private static string? TopicOf(BotMessage message) => message.About switch
    {
        [var one] => one,
        [] => message.Blocks.OfType<MessageBlock.Header>().Take(1).Select(header => header.Id).FirstOrDefault(),
        _ => null,
    };

    private static IQueryable<OutboxEntry> Sent(BotDbContext database, SlackIdentity self, string conversation) => database.Outbox.AsNoTracking()
        .Where(entry => entry.Platform == SlackSenders.Platform && entry.Workspace == self.TeamId && entry.Conversation == conversation && entry.MessageId != null);
}
