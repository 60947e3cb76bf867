using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>Makes the messages of one kind of draft at the moment they are sent, so that they say what is so then.</summary>
internal interface IMessageComposer
{
    /// <summary>As drafts begin with it: <c>digest</c>.</summary>
    string Kind { get; }

    /// <summary>Once for each attempt, outside any transaction.</summary>
    /// <param name="rest">The draft without its kind.</param>
    Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// The intent of the message in whose thread a channel hears what was for one person, when they cannot be written to alone; null for
    /// what no channel is told.
    /// </summary>
    string? ThreadIn(ConversationKey channel, string rest) => null;

    /// <summary>Within the unit that records what became of it.</summary>
    Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation);
}
