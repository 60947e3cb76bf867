using System.Collections.Concurrent;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Runs units of work: whatever one writes stands or falls together, and its result is given after the commit. Where the
/// store has one writer, units that wait are committed together, each behind a savepoint: one sync to disk for all of them.
/// </summary>
internal sealed class UnitsOfWork(IDbContextFactory<BotDbContext> contexts, IStore store, PlanSnapshots snapshots) : IDisposable
{
    /// <summary>Units in one commit; more would make the first of them wait for the last.</summary>
    private const int MostAtOnce = 64;

    /// <summary>Runs of one unit before its conflicts count as a defect.</summary>
    private const int Attempts = 10;

    private readonly ConcurrentQueue<WaitingUnit> _queue = new();
    private readonly SemaphoreSlim _writing = new(1);

    internal delegate Task<TResult> Unit<TResult>(WriterSession session, CancellationToken cancellation);

    /// <summary>The unit's result, once what it wrote is on the disk. It runs on even when nobody waits for it any more.</summary>
    internal Task<TResult> RunAsync<TResult>(Unit<TResult> unit) => store.HasOneWriter ? QueueAsync(unit) : InTurnAsync(unit);

    public void Dispose() => _writing.Dispose();

    private async Task<TResult> QueueAsync<TResult>(Unit<TResult> unit)
    {
        var waiting = new WaitingUnit<TResult>(unit);
        _queue.Enqueue(waiting);
        await _writing.WaitAsync();
        try
        {
            // Whoever comes first commits for everybody who waits behind.
            if (!waiting.Result.IsCompleted) await CommitGroupAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await waiting.Result;
    }

    private async Task CommitGroupAsync()
    {
        var group = new List<WaitingUnit>();
        while (group.Count < MostAtOnce && _queue.TryDequeue(out var next)) group.Add(next);
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var session = new WriterSession(context, snapshots);
            foreach (var waiting in group) await RunAsync(waiting, session);
            await transaction.CommitAsync();
            session.Publish();
            foreach (var waiting in group) waiting.Tell();
        }
        catch (Exception exception)
        {
            // Nothing of the group was committed; each sender is told so and may say it again.
            foreach (var waiting in group) waiting.Fail(exception);
        }
    }

    /// <summary>One unit behind its savepoint: what it throws takes back its own writing and nobody else's.</summary>
    private static async Task RunAsync(WaitingUnit unit, WriterSession session)
    {
        const string Savepoint = "unit";
        var transaction = session.Database.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            await unit.RunAsync(session);
            await session.Database.SaveChangesAsync();
            session.Keep();
        }
        catch (Exception exception)
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            session.Forget();
            unit.Failed(exception);
        }
        finally
        {
            session.Database.ChangeTracker.Clear();
        }
    }

    /// <summary>One at a time within this process, which spares it conflicts with itself.</summary>
    private async Task<TResult> InTurnAsync<TResult>(Unit<TResult> unit)
    {
        await _writing.WaitAsync();
        try
        {
            return await RetryAsync(unit);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Where processes write side by side, a unit that met another's commit runs again on what that left.</summary>
    private async Task<TResult> RetryAsync<TResult>(Unit<TResult> unit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync();
                await using var transaction = await context.Database.BeginTransactionAsync();
                var session = new WriterSession(context, snapshots);
                var result = await unit(session, CancellationToken.None);
                await context.SaveChangesAsync();
                session.Keep();
                await transaction.CommitAsync();
                session.Publish();
                return result;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(1, 10 * attempt));
            }
        }
    }

    /// <summary>A unit in the queue of the one writer, and what became of it.</summary>
    private abstract class WaitingUnit
    {
        internal abstract Task RunAsync(WriterSession session);

        /// <summary>It threw: to be told once the group is committed without it.</summary>
        internal abstract void Failed(Exception exception);

        internal abstract void Tell();

        internal abstract void Fail(Exception exception);
    }

    private sealed class WaitingUnit<TResult>(Unit<TResult> unit) : WaitingUnit
    {
        private readonly TaskCompletionSource<TResult> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TResult? _result;
        private Exception? _failure;

        internal Task<TResult> Result => _told.Task;

        internal override async Task RunAsync(WriterSession session) => _result = await unit(session, CancellationToken.None);

        internal override void Failed(Exception exception) => _failure = exception;

        internal override void Tell()
        {
            if (_failure is not null) _told.SetException(_failure);
            else _told.SetResult(_result!);
        }

        internal override void Fail(Exception exception) => _told.TrySetException(exception);
    }
}
