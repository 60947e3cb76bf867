using ChatOpsBot.Operations;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>Looks once a second for what is due: messages to act on and to send that nobody has in hand, and deadlines.</summary>
internal sealed partial class DeliveryLoop(IStore store, FullTurn turn, LastTurn last, Leases leases, ILogger<DeliveryLoop> log)
    : BackgroundService
{
    /// <summary>Real time, whatever the bot's clock says: what is due by that clock must be noticed while it stands.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        leases.IsServing = true;
        return base.StartAsync(cancellationToken);
    }

    /// <summary>What is in hand is finished while there is time; what is not is taken up by the next process at the end of its lease.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        leases.IsServing = false;
        await base.StopAsync(cancellationToken);
        await Task.WhenAny(turn.StopAsync(), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        do await TurnAsync();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TurnAsync()
    {
        try
        {
            await store.AgreeOnTimeAsync(CancellationToken.None);
            await turn.StepAsync();
            last.Done();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The store is out of reach for now; nothing is lost, and the next look may find it.
            Log.CannotLook(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The inbox and the outbox could not be looked at.")]
        internal static partial void CannotLook(ILogger logger, Exception exception);
    }
}
