using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>Calls an address of somebody who watches whether the bot lives, and only after a full turn of its loop: silence is the alarm.</summary>
internal sealed partial class Heartbeat(HttpClient http, IOptions<OperationsOptions> options, LastTurn last, ILogger<Heartbeat> log) : BackgroundService
{
    /// <summary>Real time.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(60);

    /// <summary>No loop sleeps longer.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private readonly Uri? _address = options.Value.Heartbeat;
    private long _last = -1;

    /// <summary>Calls when it is time to, and the loop has come round since.</summary>
    internal async Task<bool> StepAsync(CancellationToken cancellation)
    {
        if (_address is null || last.Age is not { } age || age > LastTurn.Late) return false;
        if (_last >= 0 && TimeProvider.System.GetElapsedTime(_last) < Between) return false;

        _last = TimeProvider.System.GetTimestamp();
        try
        {
            using var answer = await http.GetAsync(_address, cancellation);
            if (!answer.IsSuccessStatusCode) Log.NotHeard(log, (int)answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            Log.NotReached(log, exception.GetType().Name);
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_address is null) return;

        using var timer = new PeriodicTimer(Tick, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await StepAsync(stoppingToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The heartbeat address answered {Status}.")]
        internal static partial void NotHeard(ILogger logger, int status);

        [LoggerMessage(LogLevel.Warning, "The heartbeat address could not be reached: {Reason}")]
        internal static partial void NotReached(ILogger logger, string reason);
    }
}
