using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Stores messages whose sender only wants to know that they arrived, and acts on them in the order of each conversation. What
/// a message changes, its reply and its end in the inbox are one unit of work.
/// </summary>
internal sealed partial class InboxProcessor
{
    private readonly UnitsOfWork _units;
    private readonly LeasedTable<InboxEntry> _table;
    private readonly Speakers _speakers;
    private readonly MessageHandler _handler;
    private readonly OutboxDispatcher _outbox;
    private readonly Leases _leases;
    private readonly InboxMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<InboxProcessor> _log;
    private readonly Turns<InboxEntry> _turns;

    public InboxProcessor(
        UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, Speakers speakers, MessageHandler handler, OutboxDispatcher outbox, Leases leases, InboxMeter meter, TimeProvider time,
        ILogger<InboxProcessor> log)
    {
        (_units, _speakers, _handler, _outbox, _leases, _meter, _time, _log) = (units, speakers, handler, outbox, leases, meter, time, log);
        _table = new LeasedTable<InboxEntry>(units, contexts, leases);
        _turns = new Turns<InboxEntry>(HandleAsync, rows => _table.GiveBackAsync(rows, _time.GetUtcNow()));
    }

    /// <summary>Stores a message, however often it is delivered, and sees to it from there; it is on the disk when this returns.</summary>
    /// <returns>False for one that was there before.</returns>
    internal Task<bool> AcceptAsync(InboundMessage message) => _units.RunAsync(async (session, stopping) =>
    {
        if (await session.Database.Inbox.AnyAsync(MessageHandler.IsDelivery(message), stopping)) return false;

        var now = _time.GetUtcNow();
        var entry = InboxEntry.Accepted(message, now, _leases.Take(now));
        session.Database.Inbox.Add(entry);
        session.AfterCommit(() => _turns.Add(entry));
        return true;
    });

    /// <summary>Takes what is due and in nobody's hands; false when there was nothing.</summary>
    internal async Task<bool> TakeDueAsync(DateTimeOffset now)
    {
        var taken = await _table.TakeAsync(context => Due(context, now), now);
        foreach (var entry in taken) _turns.Add(entry);
        return taken.Count > 0;
    }

    internal Task IdleAsync() => _turns.IdleAsync();

    /// <summary>Due, and behind nothing of its conversation that is in other hands or has to wait.</summary>
    private static IQueryable<InboxEntry> Due(BotDbContext context, DateTimeOffset now) => context.Inbox
        .Where(entry =>
            entry.NextAt <= now
            && !context.Inbox.Any(earlier => earlier.NextAt > now
                && earlier.Platform == entry.Platform && earlier.Workspace == entry.Workspace && earlier.Conversation == entry.Conversation
                && earlier.Sequence < entry.Sequence))
        .OrderBy(entry => entry.Sequence)
        .Take(LeasedTable<InboxEntry>.MostAtOnce);

    private async Task<Turn> HandleAsync(InboxEntry entry)
    {
        var begun = InboxMeter.Begin();
        using var trace = InboxMeter.Trace(entry.Platform);
        try
        {
            return await _units.RunAsync((session, stopping) => HandleAsync(session, entry, begun, stopping));
        }
        catch (Exception exception)
        {
            _meter.Ended(entry.Platform, reply: null, begun);
            Log.Failed(_log, entry.Sequence, entry.Attempts + 1, exception);
            return await PutOffAsync(entry, exception);
        }
    }

    private async Task<Turn> HandleAsync(WriterSession session, InboxEntry held, long begun, CancellationToken cancellation)
    {
        // What is still to be done in this conversation up to here: this message alone, unless another process has one before it.
        var first = await session.Database.Inbox
            .Where(entry => entry.NextAt != null && entry.Platform == held.Platform && entry.Workspace == held.Workspace
                && entry.Conversation == held.Conversation && entry.Sequence <= held.Sequence)
            .OrderBy(entry => entry.Sequence)
            .FirstOrDefaultAsync(cancellation);
        var now = _time.GetUtcNow();
        if (first is not null && first.Sequence < held.Sequence)
        {
            (await LeasedTable<InboxEntry>.HeldAsync(session, held, cancellation))?.GiveBack(now);
            return Turn.Stalled;
        }

        if (first?.LeasedBy != held.LeasedBy) return Turn.Finished;

        var message = await _speakers.IntroduceAsync(held.Message, cancellation);
        var handled = await _handler.HandleAsync(session, message, now, cancellation);
        first!.Finish(now, handled.Changed);
        session.AfterCommit(() => _meter.Ended(held.Platform, handled.Reply, begun));
        foreach (var owed in Replies.To(message, handled.Reply, await _handler.RedrawnAsync(session, message, now, cancellation))) _outbox.Owe(session, owed, now);
        return Turn.Finished;
    }

    /// <summary>Puts a message that failed back until its next attempt; after the last one its sender is told.</summary>
    private async Task<Turn> PutOffAsync(InboxEntry held, Exception failure)
    {
        try
        {
            return await _units.RunAsync(async (session, stopping) =>
            {
                if (await LeasedTable<InboxEntry>.HeldAsync(session, held, stopping) is not { } entry) return Turn.Finished;

                var now = _time.GetUtcNow();
                entry.Fail(failure.GetType().Name, RetryPolicy.NextHandling(entry.Attempts, now));
                if (entry.State is not InboxState.Dead) return Turn.Stalled;

                foreach (var owed in Replies.To(held.Message, InboxMessages.GivenUp(held.Message, held.Sequence), card: null)) _outbox.Owe(session, owed, now);
                return Turn.Finished;
            });
        }
        catch (Exception exception)
        {
            // The store is out of reach: the lease ends, and whoever can read it then goes on.
            Log.NotRecorded(_log, held.Sequence, exception);
            return Turn.Finished;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Message {Sequence} could not be acted on, attempt {Attempt}.")]
        internal static partial void Failed(ILogger logger, long sequence, int attempt, Exception exception);

        [LoggerMessage(LogLevel.Error, "The failure of message {Sequence} could not be recorded; it will be taken up again.")]
        internal static partial void NotRecorded(ILogger logger, long sequence, Exception exception);
    }
}
