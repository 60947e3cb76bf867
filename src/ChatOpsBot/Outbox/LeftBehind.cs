using System.Collections.Concurrent;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>What looks for due rows had no room for: it need not wait for the next tick.</summary>
internal sealed class LeftBehind
{
    /// <summary>Rows left in hand when the next ones are looked for.</summary>
    private const int Few = DeliveryTurns.MostAtOnce;

    private readonly ConcurrentDictionary<(Urgency, ConversationKey), bool> _lanes = new();
    private int _wasFull;

    /// <summary>Keeps where a look stopped before its end: at so many rows of all, or of one conversation.</summary>
    internal void Keep(IReadOnlyList<OutboxEntry> taken)
    {
        if (taken.Count >= DueDeliveries.Most) Volatile.Write(ref _wasFull, 1);
        foreach (var lane in taken.GroupBy(LaneOf))
            if (lane.Count() >= DueDeliveries.MostOfOne) _lanes[lane.Key] = true;
    }

    /// <summary>Whether another look would find something; asked once for each of its reasons.</summary>
    /// <param name="done">The row that was just done with.</param>
    internal bool IsWorthALook(OutboxEntry done, DeliveryTurns turns)
    {
        var hasRoom = turns.Waiting <= Few && Interlocked.Exchange(ref _wasFull, 0) == 1;
        var isLast = !turns.IsFollowed(done) && _lanes.TryRemove(LaneOf(done), out _);
        return hasRoom || isLast;
    }

    private static (Urgency, ConversationKey) LaneOf(OutboxEntry row) => (row.Urgency, row.ConversationKey);
}
