using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Where messages are owed, and where what is owed is taken up: what this process has just committed at once; what waits for its
/// time, or was left by another process, by looking.
/// </summary>
internal sealed partial class OutboxDispatcher
{
    private readonly LeasedTable<OutboxEntry> _table;
    private readonly List<string> _platforms;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDispatcher> _log;
    private readonly DeliveryTurns _turns;
    private readonly Owing _owing;
    private readonly Delivery _delivery;
    private readonly LateDeliveries _late;
    private readonly LeftBehind _left = new();

    public OutboxDispatcher(
        UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, IEnumerable<IChatClient> clients, Composers composers, Undelivered undelivered,
        Leases leases, OutboxMeter meter, TimeProvider time, ILogger<OutboxDispatcher> log)
    {
        (_time, _log) = (time, log);
        var byPlatform = clients.ToDictionary(client => client.Platform);
        _platforms = [.. byPlatform.Keys];
        _table = new LeasedTable<OutboxEntry>(units, contexts, leases, TakesOver);
        _turns = new DeliveryTurns(DeliverAsync, rows => _table.GiveBackAsync(rows, _time.GetUtcNow()));
        _owing = new Owing(leases, _turns, _platforms);
        var records = new DeliveryRecords(units, leases, _owing, composers, undelivered, log);
        _delivery = new Delivery(contexts, byPlatform, composers, records, meter, time, log);
        _late = new LateDeliveries(units, contexts, _owing, composers, undelivered);
    }

    /// <summary>Adds a message to the unit that is running; it is on its way as soon as that is committed.</summary>
    internal void Owe(WriterSession session, Owed owed, DateTimeOffset now) => _owing.Owe(session, owed, now);

    /// <summary>The same, unless its intent is stored already.</summary>
    /// <returns>False when it is.</returns>
    internal Task<bool> OweOnceAsync(WriterSession session, Owed owed, DateTimeOffset now, CancellationToken cancellation) =>
        _owing.OweOnceAsync(session, owed, now, cancellation);

    /// <summary>Whoever had it in hand may have sent it and not lived to write that down.</summary>
    private static void TakesOver(UpdateSettersBuilder<OutboxEntry> lay) =>
        lay.SetProperty(stored => stored.MayBePosted, stored => stored.MayBePosted || stored.LeasedBy != null);

    /// <summary>Takes what is due and in nobody's hands; false when there was nothing.</summary>
    internal async Task<bool> TakeDueAsync(DateTimeOffset now) => await _late.RunDueAsync(now) | await TakeAsync(now);

    internal Task IdleAsync() => _turns.IdleAsync();

    /// <summary>Returns once what was being sent is recorded.</summary>
    internal Task StopAsync() => _turns.CloseAsync();

    private async Task<bool> TakeAsync(DateTimeOffset now)
    {
        var taken = await _table.TakeAsync(context => DueDeliveries.At(context, _platforms, now), now);
        if (taken.Count == 0) return false;

        _left.Keep(taken);
        _turns.Add(taken);
        return true;
    }

    private async Task<Turn> DeliverAsync(OutboxEntry entry)
    {
        try
        {
            var turn = await _delivery.RunAsync(entry);
            await RefillAsync(entry);
            return turn;
        }
        catch (Exception exception)
        {
            // The store is out of reach: the lease ends, and whoever can read it then goes on.
            Log.NotRecorded(_log, entry.Sequence, exception);
            return Turn.Finished;
        }
    }

    /// <summary>A look takes no more than it can hold; what it left need not wait for the next tick.</summary>
    private async Task RefillAsync(OutboxEntry done)
    {
        if (!_left.IsWorthALook(done, _turns)) return;

        try
        {
            await TakeAsync(_time.GetUtcNow());
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // The next tick looks again.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What became of message {Sequence} could not be recorded; it will be taken up again.")]
        internal static partial void NotRecorded(ILogger logger, long sequence, Exception exception);
    }
}
