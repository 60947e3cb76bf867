using System.Diagnostics;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>Writes down what became of rows in hand, and in the same unit what follows from it.</summary>
internal sealed partial class DeliveryRecords(
    UnitsOfWork units, Leases leases, Owing owing, Composers composers, Undelivered undelivered, ILogger log)
{
    /// <summary>After this long a row looks by itself whether what it waits for has ended; usually it is woken.</summary>
    private static readonly TimeSpan LooksAgain = TimeSpan.FromMinutes(1);

    /// <summary>Changes a row that is still in hand.</summary>
    /// <returns>The row as it is now; null when it is in other hands.</returns>
    internal async Task<OutboxEntry?> ChangeAsync(OutboxEntry held, Action<OutboxEntry> change, DateTimeOffset now)
    {
        try
        {
            return await ChangeAsync(held, change, now, tells: true);
        }
        catch (Exception exception) when (held.Draft is not null)
        {
            // Sent is sent, also when whoever drafted it cannot write that down: it must not be said again and again.
            Log.NotTold(log, held.Sequence, exception);
            return await ChangeAsync(held, change, now, tells: false);
        }
    }

    /// <summary>Puts a row aside until another has ended.</summary>
    /// <returns>False when that has happened meanwhile.</returns>
    internal Task<bool> ParkAsync(OutboxEntry held, string intent, DateTimeOffset now) => units.RunAsync(async (session, stopping) =>
    {
        if (await DeliveryGate.OfAsync(session.Database, held, now, stopping) is not DeliveryGate.Waits) return false;

        (await LeasedTable<OutboxEntry>.HeldAsync(session, held, stopping))?.Park(intent, now + LooksAgain);
        return true;
    });

    /// <summary>One that waited long in its conversation gets a new lease before it is sent; false when it is in other hands by now.</summary>
    internal async Task<bool> HoldAsync(OutboxEntry entry, DateTimeOffset now)
    {
        if (entry.NextAt >= now + Delivery.SendTimeout) return true;

        var lease = leases.Take(now);
        var held = await units.RunAsync(async (session, stopping) =>
        {
            var row = await LeasedTable<OutboxEntry>.HeldAsync(session, entry, stopping);
            row?.Take(lease);
            return row is not null;
        });
        if (held) entry.Take(lease);
        return held;
    }

    private Task<OutboxEntry?> ChangeAsync(OutboxEntry held, Action<OutboxEntry> change, DateTimeOffset now, bool tells) =>
        units.RunAsync(async (session, stopping) =>
        {
            var row = await LeasedTable<OutboxEntry>.HeldAsync(session, held, stopping);
            if (row is null) return null;

            var isUrgent = row.AnotherWayAt is not null;
            change(row);
            if (row.State is OutboxState.Waiting) return row;

            if (tells) await composers.RecordAsync(session, row, ResultOf(row), now, stopping);
            await owing.WakeAsync(session, row, now, stopping);
            if (row.State is OutboxState.Dead) await BuryAsync(session, row, isUrgent, now, stopping);
            return row;
        });

    private async Task BuryAsync(WriterSession session, OutboxEntry dead, bool isUrgent, DateTimeOffset now, CancellationToken cancellation)
    {
        session.AfterCommit(() => Log.Dead(log, dead.Sequence, dead.Failure!));
        foreach (var owed in await undelivered.DeadAsync(session.Database, dead, isUrgent, now, cancellation)) await owing.OweOnceAsync(session, owed, now, cancellation);
    }

    private static SendResult ResultOf(OutboxEntry row) => row.State switch
    {
        OutboxState.Sent => new SendResult.Sent(row.MessageId!),
        OutboxState.Withdrawn => new SendResult.NotSent(row.Failure!),
        OutboxState.Dead => new SendResult.Dead(row.Failure!),
        OutboxState.Waiting => throw new UnreachableException(),
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Who drafted message {Sequence} could not be told what became of it.")]
        internal static partial void NotTold(ILogger logger, long sequence, Exception exception);

        [LoggerMessage(LogLevel.Error, "Message {Sequence} is given up: {Reason}")]
        internal static partial void Dead(ILogger logger, long sequence, string reason);
    }
}
