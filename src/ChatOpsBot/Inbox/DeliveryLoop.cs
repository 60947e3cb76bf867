using ChatOpsBot.News;
using ChatOpsBot.Outbox;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>Looks once a second for what is due: messages to act on and to send that nobody has in hand, and deadlines.</summary>
internal sealed partial class DeliveryLoop(InboxProcessor inbox, OutboxDispatcher outbox, NewsJob news, DueJob due, DueLook look, Leases leases, TimeProvider time, ILogger<DeliveryLoop> log)
    : BackgroundService
{
    /// <summary>Real time, whatever the bot's clock says: what is due by that clock must be noticed while it stands.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        leases.IsServing = true;
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Takes up what is due; returns once it is in hand, not once it is done.</summary>
    internal async Task<bool> StepAsync()
    {
        var now = time.GetUtcNow();
        if (!await look.IsAnythingDueAsync(now, CancellationToken.None)) return false;

        return await inbox.TakeDueAsync(now) | await due.RunDueAsync(now) | await news.RunDueAsync(now) | await outbox.TakeDueAsync(now);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StepAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The store is out of reach for now; nothing is lost, and the next look may find it.
                Log.CannotLook(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The inbox and the outbox could not be looked at.")]
        internal static partial void CannotLook(ILogger logger, Exception exception);
    }
}
