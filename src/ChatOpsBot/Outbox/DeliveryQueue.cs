using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>
/// The rows of this process that are not begun, and which of them goes next: the most urgent; among those the plan that was
/// served longest ago; in a conversation the earlier of the same urgency, and one at a time.
/// </summary>
internal sealed class DeliveryQueue
{
    private readonly Dictionary<(Urgency Urgency, ConversationKey Conversation), Queue<OutboxEntry>> _lanes = [];
    private readonly HashSet<ConversationKey> _busy = [];
    private readonly Dictionary<(Urgency Urgency, PlanKey? Plan), long> _served = [];
    private long _turn;

    internal int Busy => _busy.Count;

    internal int Waiting { get; private set; }

    internal void Add(OutboxEntry row)
    {
        var key = (row.Urgency, row.ConversationKey);
        if (!_lanes.TryGetValue(key, out var lane)) _lanes[key] = lane = new Queue<OutboxEntry>();
        lane.Enqueue(row);
        Waiting++;
    }

    /// <summary>The row that goes next, whose conversation is busy from now on; null when none may go.</summary>
    internal OutboxEntry? Next()
    {
        var best = _lanes.Where(lane => !_busy.Contains(lane.Key.Conversation)).Select(lane => lane.Value.Peek())
            .MinBy(row => (row.Urgency, _served.GetValueOrDefault((row.Urgency, row.Plan)), row.Sequence));
        if (best is null) return null;

        var key = (best.Urgency, best.ConversationKey);
        _lanes[key].Dequeue();
        if (_lanes[key].Count == 0) _lanes.Remove(key);
        _busy.Add(best.ConversationKey);
        _served[(best.Urgency, best.Plan)] = ++_turn;
        Waiting--;
        return best;
    }

    /// <summary>The row is done with: another of its conversation may go.</summary>
    internal void Free(OutboxEntry row) => _busy.Remove(row.ConversationKey);

    /// <summary>Takes out everything that is not begun.</summary>
    internal IReadOnlyList<OutboxEntry> Clear()
    {
        OutboxEntry[] rows = [.. _lanes.Values.SelectMany(lane => lane)];
        _lanes.Clear();
        Waiting = 0;
        return rows;
    }

    internal bool IsFollowed(OutboxEntry row) => _lanes.ContainsKey((row.Urgency, row.ConversationKey));

    /// <summary>Takes out what waits behind a row that has to be tried again later.</summary>
    internal IReadOnlyList<OutboxEntry> Behind(OutboxEntry row)
    {
        if (!_lanes.Remove((row.Urgency, row.ConversationKey), out var lane)) return [];

        Waiting -= lane.Count;
        return [.. lane];
    }
}
