using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>The turn of one row: whether it may be sent, what it says by now, the sending outside any transaction, and its record.</summary>
internal sealed partial class Delivery(
    IDbContextFactory<BotDbContext> contexts, Dictionary<string, IChatClient> clients, Composers composers, DeliveryRecords records, OutboxMeter meter, TimeProvider time, ILogger log)
{
    /// <summary>One attempt takes no longer, so that it ends well before its lease.</summary>
    internal static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private readonly Pacing _pacing = new();

    internal async Task<Turn> RunAsync(OutboxEntry entry)
    {
        while (true)
        {
            var now = Now();
            switch (await GateAsync(entry, now))
            {
                case DeliveryGate.Behind:
                    await records.ChangeAsync(entry, row => row.GiveBack(now), now);
                    return Turn.Stalled;
                case DeliveryGate.Closed closed:
                    await records.ChangeAsync(entry, row => row.Withdraw(closed.Reason, now), now);
                    return Turn.Finished;
                case DeliveryGate.Waits waits:
                    // What it waits for may have ended since: then it goes on at once.
                    if (await records.ParkAsync(entry, waits.Intent, now)) return Turn.Finished;
                    break;
                case DeliveryGate.Open open:
                    return await SendAsync(entry, open, now);
                default:
                    throw new UnreachableException();
            }
        }
    }

    private async Task<DeliveryGate> GateAsync(OutboxEntry entry, DateTimeOffset now)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await DeliveryGate.OfAsync(context, entry, now, CancellationToken.None);
    }

    private async Task<Turn> SendAsync(OutboxEntry entry, DeliveryGate.Open open, DateTimeOffset now)
    {
        using var trace = OutboxMeter.Trace(entry.Platform);
        if (!await records.HoldAsync(entry, now)) return Turn.Finished;

        if (_pacing.Ask(clients[entry.Platform].Limits, entry.ConversationKey, now) is { } from)
        {
            await records.ChangeAsync(entry, row => row.Pace(from), now);
            return Turn.Stalled;
        }

        var (composed, outcome) = await ComposeAsync(entry, now);
        if (composed is Composed.NoLongerTrue gone)
        {
            await records.ChangeAsync(entry, row => row.Withdraw(gone.Reason, now), now);
            return Turn.Finished;
        }

        var said = composed as Composed.Of;
        if (said is not null) outcome = await PostAsync(entry, Posting(entry, said.Message, open));
        return await RecordAsync(entry, said, outcome!);
    }

    private static Posting Posting(OutboxEntry entry, BotMessage message, DeliveryGate.Open open) =>
        new(entry.ConversationKey, entry.Intent, message, open.ThreadId, open.EditedId, entry.Address) { MayBePosted = entry.MayBePosted, Since = entry.DueFrom };

    /// <summary>What it says; or why that is not known.</summary>
    private async Task<(Composed? Composed, SendOutcome? Failure)> ComposeAsync(OutboxEntry entry, DateTimeOffset now)
    {
        // While processes are upgraded one by one, a newer one may know it.
        if (entry.Draft is { } draft && !composers.Knows(draft)) return (null, new SendOutcome.TryAgain($"nobody here composes {draft.Split('/')[0]}"));
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            return (await composers.ComposeAsync(context, entry, now, CancellationToken.None), null);
        }
        catch (Exception exception) when (entry.Draft is not null)
        {
            // One message that cannot be made is tried again like one that cannot be sent, and holds no other conversation up.
            Log.NotComposed(log, entry.Sequence, exception);
            return (null, new SendOutcome.TryAgain(exception.GetType().Name, entry.MayBePosted));
        }
    }

    private async Task<SendOutcome> PostAsync(OutboxEntry entry, Posting posting)
    {
        using var timeout = new CancellationTokenSource(SendTimeout);
        try
        {
            return await clients[entry.Platform].SendAsync(posting, timeout.Token);
        }
        catch (Exception exception)
        {
            // An answer that nobody can read is an attempt like one that was lost: the message must not be sent again and again.
            if (exception is not (HttpRequestException or IOException or OperationCanceledException)) Log.NotUnderstood(log, entry.Sequence, exception);
            return new SendOutcome.TryAgain(exception.GetType().Name, IsUnclear: true);
        }
    }

    private async Task<Turn> RecordAsync(OutboxEntry entry, Composed.Of? said, SendOutcome outcome)
    {
        var now = Now();
        meter.Attempted(entry, outcome, now);
        if (outcome is SendOutcome.Later later) _pacing.Rest(later.Scope, entry.ConversationKey, now + later.After);
        var recorded = await records.ChangeAsync(
            entry,
            row =>
            {
                if (said is { IsSecret: false }) row.Compose(said.Message);
                Apply(row, outcome, now);
            },
            now);
        if (recorded is null) Log.TakenOver(log, entry.Sequence);
        return recorded?.NextAt is null ? Turn.Finished : Turn.Stalled;
    }

    private static void Apply(OutboxEntry row, SendOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case SendOutcome.Posted posted: row.Sent(posted.MessageId, now); break;
            case SendOutcome.TryAgain again: row.Fail(again.Reason, RetryPolicy.NextSend(row.Attempts, now), now, again.IsUnclear); break;
            case SendOutcome.Later later: row.Pace(Conversions.Kept(now + later.After)); break;
            case SendOutcome.Refused refused: row.Fail(refused.Reason, next: null, now); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>As instants are stored, so that what is due by a stored one is due.</summary>
    private DateTimeOffset Now() => Conversions.Kept(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Message {Sequence} could not be composed.")]
        internal static partial void NotComposed(ILogger logger, long sequence, Exception exception);

        [LoggerMessage(LogLevel.Error, "What became of message {Sequence} could not be understood.")]
        internal static partial void NotUnderstood(ILogger logger, long sequence, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Message {Sequence} was sent, and another process had taken it over meanwhile.")]
        internal static partial void TakenOver(ILogger logger, long sequence);
    }
}
