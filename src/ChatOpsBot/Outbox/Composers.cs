using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>Finds the composer of a draft.</summary>
internal sealed class Composers(IEnumerable<IMessageComposer> composers)
{
    private readonly Dictionary<string, IMessageComposer> _byKind = composers.ToDictionary(composer => composer.Kind);

    internal bool Knows(string draft) => _byKind.ContainsKey(Parts(draft).Kind);

    /// <summary>The message of a row as it stands now.</summary>
    internal async Task<Composed> ComposeAsync(BotDbContext database, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entry.Draft is null) return new Composed.Of(entry.Content!);

        var (kind, rest) = Parts(entry.Draft);
        return await _byKind[kind].ComposeAsync(database, rest, now, cancellation);
    }

    /// <inheritdoc cref="IMessageComposer.ThreadIn"/>
    internal string? ThreadIn(ConversationKey channel, string draft)
    {
        var (kind, rest) = Parts(draft);
        return _byKind.GetValueOrDefault(kind)?.ThreadIn(channel, rest);
    }

    /// <summary>Tells whoever made a draft what became of it.</summary>
    internal async Task RecordAsync(WriterSession session, OutboxEntry entry, SendResult result, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entry.Draft is null || !Knows(entry.Draft)) return;

        var (kind, rest) = Parts(entry.Draft);
        await _byKind[kind].RecordAsync(session, rest, result, now, cancellation);
    }

    private static (string Kind, string About) Parts(string draft)
    {
        var slash = draft.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (draft, "") : (draft[..slash], draft[(slash + 1)..]);
    }
}
