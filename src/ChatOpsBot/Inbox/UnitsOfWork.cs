using System.Collections.Concurrent;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Inbox;

/// <summary>
/// Runs units of work: whatever one writes stands or falls together, and its answer goes out after the commit. Where the
/// store has one writer, units that wait are committed together, each behind a savepoint: one sync to disk for all of them.
/// </summary>
internal sealed class UnitsOfWork(IDbContextFactory<BotDbContext> contexts, IStore store, PlanSnapshots snapshots) : IDisposable
{
    /// <summary>Units in one commit; more would make the first of them wait for the last.</summary>
    private const int MostAtOnce = 64;

    /// <summary>Runs of one unit before its conflicts count as a defect.</summary>
    private const int Attempts = 10;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _writing = new(1);

    internal delegate Task<BotMessage> Unit(WriterSession session, CancellationToken cancellation);

    /// <summary>The unit's answer, once what it wrote is on the disk. It runs on even when nobody waits for it any more.</summary>
    internal Task<BotMessage> RunAsync(Unit unit) => store.HasOneWriter ? QueueAsync(unit) : InTurnAsync(unit);

    public void Dispose() => _writing.Dispose();

    private async Task<BotMessage> QueueAsync(Unit unit)
    {
        var waiting = new Waiting(unit, new TaskCompletionSource<BotMessage>(TaskCreationOptions.RunContinuationsAsynchronously));
        _queue.Enqueue(waiting);
        await _writing.WaitAsync();
        try
        {
            // Whoever comes first commits for everybody who waits behind.
            if (!waiting.Answer.Task.IsCompleted) await CommitGroupAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await waiting.Answer.Task;
    }

    private async Task CommitGroupAsync()
    {
        var group = new List<Waiting>();
        while (group.Count < MostAtOnce && _queue.TryDequeue(out var next)) group.Add(next);
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var session = new WriterSession(context, snapshots);
            var outcomes = new List<Outcome>(group.Count);
            foreach (var waiting in group) outcomes.Add(await RunAsync(waiting.Unit, session));
            await transaction.CommitAsync();
            session.Publish();
            foreach (var (waiting, outcome) in group.Zip(outcomes)) outcome.Tell(waiting.Answer);
        }
        catch (Exception exception)
        {
            // Nothing of the group was committed; each sender is told so and may say it again.
            foreach (var waiting in group) waiting.Answer.TrySetException(exception);
        }
    }

    /// <summary>One unit behind its savepoint: what it throws takes back its own writing and nobody else's.</summary>
    private static async Task<Outcome> RunAsync(Unit unit, WriterSession session)
    {
        const string Savepoint = "unit";
        var transaction = session.Database.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            var reply = await unit(session, CancellationToken.None);
            await session.Database.SaveChangesAsync();
            session.Keep();
            return new Outcome(reply, null);
        }
        catch (Exception exception)
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            session.Forget();
            return new Outcome(null, exception);
        }
        finally
        {
            session.Database.ChangeTracker.Clear();
        }
    }

    /// <summary>One at a time within this process, which spares it conflicts with itself.</summary>
    private async Task<BotMessage> InTurnAsync(Unit unit)
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
    private async Task<BotMessage> RetryAsync(Unit unit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync();
                await using var transaction = await context.Database.BeginTransactionAsync();
                var session = new WriterSession(context, snapshots);
                var reply = await unit(session, CancellationToken.None);
                await context.SaveChangesAsync();
                session.Keep();
                await transaction.CommitAsync();
                session.Publish();
                return reply;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(1, 10 * attempt));
            }
        }
    }

    private sealed record Waiting(Unit Unit, TaskCompletionSource<BotMessage> Answer);

    private sealed record Outcome(BotMessage? Reply, Exception? Failure)
    {
        internal void Tell(TaskCompletionSource<BotMessage> answer)
        {
            if (Failure is not null) answer.SetException(Failure);
            else answer.SetResult(Reply!);
        }
    }
}
