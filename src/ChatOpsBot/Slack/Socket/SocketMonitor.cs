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

    private readonly List<Held> _sockets = [];
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;
    private int _failures;

    /// <summary>Why no socket is opened any more; null while they are.</summary>
    internal string? Stopped { get; private set; }

    internal int Ready => _sockets.Count(held => held.Socket.State is SocketState.Ready);

    /// <summary>Looks at the sockets once, and opens one where one is missing.</summary>
    internal async Task StepAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (Stopped is not null) return;

        if (_sockets.Any(held => held.Socket.State is SocketState.Disabled))
        {
            await StopAsync("link_disabled", cancellation);
            return;
        }

        Forget(held => held.Socket.State is SocketState.Closed, now);
        Forget(held => held.Socket.State is SocketState.Opening && now - held.Since >= Apart, now);
        // One that leaves is replaced at once, and goes on until Slack ends it.
        var staying = _sockets.Count(held => held.Socket.State is SocketState.Ready or SocketState.Opening);
        if (staying >= Wanted || now < _nextAt) return;

        await OpenAsync(now, cancellation);
    }

    internal async Task CloseAsync()
    {
        await Task.WhenAll(_sockets.Select(held => held.Socket.CloseAsync()));
        Dispose();
    }

    public void Dispose()
    {
        foreach (var held in _sockets) held.Socket.Dispose();
        _sockets.Clear();
    }

    private async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var isRenewal = _sockets.Any(held => held.Socket.State is SocketState.Leaving);
        switch (await opening.OpenAsync(cancellation))
        {
            case Opened.Connected connected:
                _sockets.Add(new Held(connected.Socket, now));
                _failures = 0;
                _nextAt = isRenewal ? now : now + Apart;
                break;
            case Opened.NotNow later:
                Log.NotOpened(log, later.Reason);
                _nextAt = now + (later.After ?? Wait(++_failures));
                break;
            case Opened.Never never:
                await StopAsync(never.Reason, cancellation);
                break;
        }
    }

    /// <summary>Twice as long each time.</summary>
    private static TimeSpan Wait(int failures) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1)));

    private void Forget(Predicate<Held> ended, DateTimeOffset now)
    {
        foreach (var held in _sockets.Where(held => ended(held)).ToList())
        {
            _sockets.Remove(held);
            held.Socket.Dispose();
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

    private sealed record Held(SlackSocket Socket, DateTimeOffset Since);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "No socket to Slack could be opened: {Reason}.")]
        internal static partial void NotOpened(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "No socket to Slack is opened any more: {Reason}. Mend the app's settings and start again.")]
        internal static partial void Stopped(ILogger logger, string reason);
    }
}
