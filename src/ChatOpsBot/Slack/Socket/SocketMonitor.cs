namespace ChatOpsBot.Slack.Socket;

/// <summary>
/// Keeps two sockets open, begun apart, so that one is there while the other is renewed. It alone opens any: a socket that ends
/// does not open the next, which would meet the limits of Slack when all end at once.
/// </summary>
internal sealed partial class SocketMonitor(SocketOpening opening, SocketTrouble trouble, ILogger<SocketMonitor> log) : IDisposable
{
    private const int Wanted = 2;

    /// <summary>Between the first socket and the second, so that Slack does not renew both at once.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly List<SlackSocket> _sockets = [];
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;
    private int _failures;

    /// <summary>Why no socket is opened any more; null while they are.</summary>
    internal string? Stopped { get; private set; }

    internal int Ready => _sockets.Count(socket => socket.State is SocketState.Ready);

    /// <summary>Looks at the sockets once, and opens one where one is missing.</summary>
    internal async Task StepAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (Stopped is not null) return;

        if (_sockets.Any(socket => socket.State is SocketState.Disabled))
        {
            await StopAsync("link_disabled", cancellation);
            return;
        }

        ForgetEnded(now);
        if (_sockets.Count(socket => socket.State is SocketState.Ready) >= Wanted) return;

        // One that leaves is replaced at once, and goes on until Slack ends it.
        var isRenewal = _failures == 0 && _sockets.Any(socket => socket.State is SocketState.Leaving);
        if (isRenewal || now >= _nextAt) await OpenAsync(now, cancellation);
    }

    internal async Task CloseAsync()
    {
        await Task.WhenAll(_sockets.Select(socket => socket.CloseAsync()));
        Dispose();
    }

    public void Dispose()
    {
        foreach (var socket in _sockets) socket.Dispose();
        _sockets.Clear();
    }

    private async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        switch (await opening.OpenAsync(cancellation))
        {
            case Opened.Connected connected:
                _sockets.Add(connected.Socket);
                _failures = 0;
                _nextAt = now + Apart;
                break;
            case Opened.NotNow later:
                Log.NotOpened(log, later.Reason);
                var wait = Wait(++_failures);
                _nextAt = now + (later.After ?? wait);
                break;
            case Opened.Never never:
                await StopAsync(never.Reason, cancellation);
                break;
        }
    }

    /// <summary>Twice as long each time.</summary>
    private static TimeSpan Wait(int failures) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1)));

    private void ForgetEnded(DateTimeOffset now)
    {
        foreach (var socket in _sockets.Where(socket => socket.State is SocketState.Closed).ToList())
        {
            _sockets.Remove(socket);
            socket.Dispose();
            // Ends that follow each other closely are trouble, and not renewals.
            if (_nextAt < now && _sockets.Count == 0) _nextAt = now + Wait(Math.Max(1, _failures));
        }
    }

    private async Task StopAsync(string reason, CancellationToken cancellation)
    {
        Stopped = reason;
        Log.Stopped(log, reason);
        await trouble.TellAsync(reason, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "No socket to Slack could be opened: {Reason}.")]
        internal static partial void NotOpened(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "No socket to Slack is opened any more: {Reason}. Mend the app's settings and start again.")]
        internal static partial void Stopped(ILogger logger, string reason);
    }
}
