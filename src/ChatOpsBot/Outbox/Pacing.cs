using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Keeps this process within what the platforms take: as many messages at once as a limit names, then evenly spread, and none
/// while a platform has asked to be left alone. It makes nobody wait: it says from when on a message may go.
/// </summary>
internal sealed class Pacing
{
    /// <summary>Entries before those that no longer matter are looked for.</summary>
    private const int Many = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(RateLimit Limit, ConversationKey Place), DateTimeOffset> _usedUntil = [];
    private readonly Dictionary<(RateScope Scope, ConversationKey Place), DateTimeOffset> _restsUntil = [];

    /// <summary>Takes a place for one message now; or the instant from which it is to ask again, UTC, when there is none.</summary>
    internal DateTimeOffset? Ask(IReadOnlyList<RateLimit> limits, ConversationKey conversation, DateTimeOffset now)
    {
        lock (_lock)
        {
            var free = limits.Select(limit => FreeAt(limit, conversation, now))
                .Concat(Enum.GetValues<RateScope>().Select(scope => _restsUntil.GetValueOrDefault((scope, Place(scope, conversation)), now)))
                .Append(now).Max();
            if (free > now) return free;

            foreach (var limit in limits)
            {
                var key = (limit, Place(limit.Scope, conversation));
                var used = _usedUntil.GetValueOrDefault(key, now);
                _usedUntil[key] = (used > now ? used : now) + limit.Each;
            }

            if (_usedUntil.Count + _restsUntil.Count > Many) Forget(now);
            return null;
        }
    }

    /// <summary>A platform asked to be left alone.</summary>
    internal void Rest(RateScope scope, ConversationKey conversation, DateTimeOffset until)
    {
        lock (_lock) _restsUntil[(scope, Place(scope, conversation))] = until;
    }

    private DateTimeOffset FreeAt(RateLimit limit, ConversationKey conversation, DateTimeOffset now) =>
        _usedUntil.TryGetValue((limit, Place(limit.Scope, conversation)), out var used) ? used - limit.Each * (limit.Messages - 1) : now;

    private static ConversationKey Place(RateScope scope, ConversationKey conversation) => scope switch
    {
        RateScope.Conversation => conversation,
        RateScope.Workspace => conversation with { Conversation = "" },
    };

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, until) in _usedUntil) if (until <= now) _usedUntil.Remove(key);
        foreach (var (key, until) in _restsUntil) if (until <= now) _restsUntil.Remove(key);
    }
}
