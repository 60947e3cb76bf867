namespace ChatOpsBot.Slack.Socket;

/// <summary>Looks at the sockets once a second.</summary>
internal sealed partial class SocketLoop(SocketMonitor monitor, TimeProvider time, ILogger<SocketLoop> log) : BackgroundService
{
    /// <summary>Real time: a socket is missing whatever the bot's clock says.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await monitor.CloseAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        do await StepAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task StepAsync(CancellationToken stopping)
    {
        try
        {
            await monitor.StepAsync(time.GetUtcNow(), stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CannotLook(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The sockets to Slack could not be looked at.")]
        internal static partial void CannotLook(ILogger logger, Exception exception);
    }
}
