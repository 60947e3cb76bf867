using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Sends what the bot owes, in the order of each conversation: outside any transaction, then recorded. What this process has
/// just committed goes at once; what waits for its time, or was left by another process, is found by looking.
/// </summary>
internal sealed partial class OutboxDispatcher
{
    /// <summary>One attempt takes no longer, so that it ends well before its lease.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private readonly UnitsOfWork _units;
    private readonly IDbContextFactory<BotDbContext> _contexts;
    private readonly Dictionary<string, IChatClient> _clients;
    private readonly LeasedTable<OutboxEntry> _table;
    private readonly Leases _leases;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDispatcher> _log;
    private readonly Turns<OutboxEntry> _turns;

    public OutboxDispatcher(
        UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, IEnumerable<IChatClient> clients, Leases leases, TimeProvider time,
        ILogger<OutboxDispatcher> log)
    {
        (_units, _contexts, _leases, _time, _log) = (units, contexts, leases, time, log);
        _clients = clients.ToDictionary(client => client.Platform);
        _table = new LeasedTable<OutboxEntry>(units, contexts, leases);
        _turns = new Turns<OutboxEntry>(SendAsync, rows => _table.GiveBackAsync(rows, _time.GetUtcNow()));
    }

    /// <summary>Adds a message to the unit that is running; it is on its way as soon as that is committed.</summary>
    /// <param name="intent">What it is for, once.</param>
    internal void Owe(WriterSession session, ConversationKey conversation, string intent, BotMessage message, DateTimeOffset now)
    {
        var entry = OutboxEntry.Owed(conversation, intent, message, now, at: now);
        session.Database.Outbox.Add(entry);
        if (!_leases.IsServing) return;

        entry.Take(_leases.Take(now));
        session.AfterCommit(() => _turns.Add(entry));
    }

    /// <summary>Takes what is due and in nobody's hands; false when there was nothing.</summary>
    internal async Task<bool> TakeDueAsync(DateTimeOffset now)
    {
        var platforms = _clients.Keys.ToList();
        var taken = await _table.TakeAsync(context => Due(context, platforms, now), now);
        foreach (var entry in taken) _turns.Add(entry);
        return taken.Count > 0;
    }

    internal Task IdleAsync() => _turns.IdleAsync();

    /// <summary>Due, and behind nothing of its conversation that is in other hands or has to wait.</summary>
    private static IQueryable<OutboxEntry> Due(BotDbContext context, List<string> platforms, DateTimeOffset now) => context.Outbox.Where(entry =>
        entry.NextAt <= now && platforms.Contains(entry.Platform)
        && !context.Outbox.Any(earlier => earlier.NextAt > now && (earlier.Attempts > 0 || earlier.LeasedBy != null)
            && earlier.Platform == entry.Platform && earlier.Workspace == entry.Workspace && earlier.Conversation == entry.Conversation
            && earlier.Sequence < entry.Sequence));

    private async Task<Turn> SendAsync(OutboxEntry entry)
    {
        try
        {
            if (await IsBehindAnotherAsync(entry))
            {
                await _table.GiveBackAsync([entry], _time.GetUtcNow());
                return Turn.Stalled;
            }

            if (!await HoldAsync(entry)) return Turn.Finished;

            var outcome = await PostAsync(entry);
            var now = _time.GetUtcNow();
            var next = outcome is SendOutcome.TryAgain again ? RetryPolicy.NextSend(entry.Attempts, now, again.After) : null;
            var recorded = await RecordAsync(entry, outcome, now, next);
            if (recorded is null) Log.TakenOver(_log, entry.Sequence);
            return recorded?.NextAt is null ? Turn.Finished : Turn.Stalled;
        }
        catch (Exception exception)
        {
            // The store is out of reach: the lease ends, and whoever can read it then goes on.
            Log.NotRecorded(_log, entry.Sequence, exception);
            return Turn.Finished;
        }
    }

    private async Task<SendOutcome> PostAsync(OutboxEntry entry)
    {
        using var timeout = new CancellationTokenSource(SendTimeout);
        try
        {
            return await _clients[entry.Platform].SendAsync(new Posting(entry.ConversationKey, entry.Intent, entry.Content), timeout.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return new SendOutcome.TryAgain(exception.GetType().Name);
        }
    }

    private Task<OutboxEntry?> RecordAsync(OutboxEntry sent, SendOutcome outcome, DateTimeOffset now, DateTimeOffset? next) =>
        _units.RunAsync(async (session, stopping) =>
        {
            var entry = await LeasedTable<OutboxEntry>.HeldAsync(session, sent, stopping);
            switch (outcome)
            {
                case SendOutcome.Posted posted: entry?.Sent(posted.MessageId, now); break;
                case SendOutcome.TryAgain again: entry?.Fail(again.Reason, next); break;
                case SendOutcome.Refused refused: entry?.Fail(refused.Reason, next: null); break;
            }

            if (entry?.State is OutboxState.Dead) session.AfterCommit(() => Log.Dead(_log, entry.Sequence, entry.Failure!));
            return entry;
        });

    /// <summary>One that waited long in its conversation gets a new lease before it is sent; false when it is in other hands by now.</summary>
    private async Task<bool> HoldAsync(OutboxEntry entry)
    {
        var now = _time.GetUtcNow();
        if (entry.NextAt >= now + SendTimeout) return true;

        var lease = _leases.Take(now);
        var held = await _units.RunAsync(async (session, stopping) =>
        {
            var row = await LeasedTable<OutboxEntry>.HeldAsync(session, entry, stopping);
            row?.Take(lease);
            return row is not null;
        });
        if (held) entry.Take(lease);
        return held;
    }

    /// <summary>Whether something said earlier in the conversation is due, being sent by another process, or to be tried again.</summary>
    private async Task<bool> IsBehindAnotherAsync(OutboxEntry entry)
    {
        var now = _time.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync();
        return await context.Outbox.AnyAsync(earlier =>
            earlier.NextAt != null && (earlier.NextAt <= now || earlier.Attempts > 0 || earlier.LeasedBy != null)
            && earlier.Platform == entry.Platform && earlier.Workspace == entry.Workspace && earlier.Conversation == entry.Conversation
            && earlier.Sequence < entry.Sequence);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Message {Sequence} was sent, and another process had taken it over meanwhile.")]
        internal static partial void TakenOver(ILogger logger, long sequence);

        [LoggerMessage(LogLevel.Error, "What became of message {Sequence} could not be recorded; it will be taken up again.")]
        internal static partial void NotRecorded(ILogger logger, long sequence, Exception exception);

        [LoggerMessage(LogLevel.Error, "Message {Sequence} is given up: {Reason}")]
        internal static partial void Dead(ILogger logger, long sequence, string reason);
    }
}
