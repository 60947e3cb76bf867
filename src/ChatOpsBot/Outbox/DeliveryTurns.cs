using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Outbox;

/// <summary>Works on the rows in hand, so many conversations side by side; the rest waits in the order of what goes first.</summary>
/// <param name="work">Sends one row. It never throws.</param>
/// <param name="giveBack">Gives rows back that wait behind a stalled one.</param>
internal sealed class DeliveryTurns(Func<OutboxEntry, Task<Turn>> work, Func<IReadOnlyList<OutboxEntry>, Task> giveBack)
{
    /// <summary>Conversations worked on side by side: a platform that answers slowly holds no more than these.</summary>
    internal const int MostAtOnce = 32;

    private readonly Lock _lock = new();
    private readonly DeliveryQueue _queue = new();
    private readonly HashSet<Task> _running = [];
    private bool _isClosed;

    /// <summary>Rows that are not begun.</summary>
    internal int Waiting
    {
        get
        {
            lock (_lock) return _queue.Waiting;
        }
    }

    /// <summary>Whether another row of its conversation and urgency waits behind it.</summary>
    internal bool IsFollowed(OutboxEntry row)
    {
        lock (_lock) return _queue.IsFollowed(row);
    }

    internal void Add(OutboxEntry row) => Add([row]);

    /// <summary>Rows that come together are looked at together: the most urgent of them begins.</summary>
    internal void Add(IReadOnlyList<OutboxEntry> rows)
    {
        lock (_lock)
        {
            foreach (var row in rows) _queue.Add(row);
            Begin();
        }
    }

    /// <summary>Begins nothing more: what is being sent is finished, and the rest is free for whoever comes next.</summary>
    internal async Task CloseAsync()
    {
        IReadOnlyList<OutboxEntry> left;
        lock (_lock)
        {
            _isClosed = true;
            left = _queue.Clear();
        }

        if (left.Count > 0) await GiveBackAsync(left);
        await IdleAsync();
    }

    /// <summary>Returns once nothing is in hand any more.</summary>
    internal async Task IdleAsync()
    {
        while (Running() is { Length: > 0 } running) await Task.WhenAll(running);
    }

    private Task[] Running()
    {
        lock (_lock) return [.. _running];
    }

    private void Begin()
    {
        while (!_isClosed && _queue.Busy < MostAtOnce && _queue.Next() is { } row)
        {
            var running = Task.Run(() => RunAsync(row));
            _running.Add(running);
            running.ContinueWith(Ended, TaskScheduler.Default);
        }
    }

    private void Ended(Task task)
    {
        lock (_lock) _running.Remove(task);
    }

    private async Task RunAsync(OutboxEntry row)
    {
        if (await work(row) is Turn.Stalled && Behind(row) is { Count: > 0 } behind) await GiveBackAsync(behind);
        lock (_lock)
        {
            _queue.Free(row);
            Begin();
        }
    }

    private IReadOnlyList<OutboxEntry> Behind(OutboxEntry row)
    {
        lock (_lock) return _queue.Behind(row);
    }

    private async Task GiveBackAsync(IReadOnlyList<OutboxEntry> rows)
    {
        try
        {
            await giveBack(rows);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // The store is out of reach: their leases end by themselves, and the conversation must go on when it is back.
        }
    }
}
