using ChatOpsBot.News;
using ChatOpsBot.Outbox;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>One turn of the loop: everything that is due by the clock, once. The loop, the timetable and tests take the same one.</summary>
internal sealed class FullTurn(InboxProcessor inbox, OutboxDispatcher outbox, NewsJob news, DueJob due, DueLook look, TimeProvider time)
{
    /// <summary>Finishes what is in hand, before the process ends.</summary>
    internal async Task StopAsync()
    {
        await inbox.IdleAsync();
        await outbox.StopAsync();
    }

    /// <summary>Takes up what is due; returns once it is in hand, not once it is done.</summary>
    /// <returns>False when nothing was.</returns>
    internal async Task<bool> StepAsync()
    {
        var now = time.GetUtcNow();
        if (!await look.IsAnythingDueAsync(now, CancellationToken.None)) return false;

        return await inbox.TakeDueAsync(now) | await due.RunDueAsync(now) | await news.RunDueAsync(now) | await outbox.TakeDueAsync(now);
    }
}
