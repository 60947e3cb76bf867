using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>Whether a conversation may go on after a piece of work.</summary>
internal enum Turn
{
    Finished,

    /// <summary>It has to be tried again later, and what came after it waits for that.</summary>
    Stalled,
}

/// <summary>Works on the rows in hand: those of one conversation one after the other, conversations side by side.</summary>
/// <param name="work">Does one row. It never throws.</param>
/// <param name="giveBack">Gives rows back that wait behind a stalled one.</param>
internal sealed class Turns<TRow>(Func<TRow, Task<Turn>> work, Func<IReadOnlyList<TRow>, Task> giveBack) where TRow : class, ILeased
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Queue<TRow>> _waiting = [];
    private readonly HashSet<long> _inHand = [];
    private readonly HashSet<Task> _running = [];

    internal void Add(TRow row)
    {
        lock (_lock)
        {
            if (!_inHand.Add(row.Sequence)) return;
            if (_waiting.TryGetValue(row.ConversationKey, out var queue))
            {
                queue.Enqueue(row);
                return;
            }

            _waiting[row.ConversationKey] = new Queue<TRow>([row]);
            var running = Task.Run(() => RunAsync(row.ConversationKey));
            _running.Add(running);
            running.ContinueWith(Ended, TaskScheduler.Default);
        }
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

    private void Ended(Task task)
    {
        lock (_lock) _running.Remove(task);
    }

    private async Task RunAsync(ConversationKey conversation)
    {
        while (Next(conversation) is { } row)
        {
            var turn = await work(row);
            var behind = turn is Turn.Stalled ? Behind(conversation) : [];
            if (behind.Length > 0) await GiveBackAsync(behind);
            lock (_lock) _inHand.ExceptWith([row.Sequence, .. behind.Select(waiting => waiting.Sequence)]);
        }
    }

    private async Task GiveBackAsync(TRow[] rows)
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

    private TRow? Next(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (_waiting[conversation].TryDequeue(out var row)) return row;
            _waiting.Remove(conversation);
            return null;
        }
    }

    private TRow[] Behind(ConversationKey conversation)
    {
        lock (_lock)
        {
            TRow[] behind = [.. _waiting[conversation]];
            _waiting[conversation].Clear();
            return behind;
        }
    }
}
