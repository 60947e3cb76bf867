using System.Collections.Concurrent;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>The processes of the bot on one store: they are killed and started, and those who say something find one that listens.</summary>
/// <param name="environments">One for each of them.</param>
internal sealed class Fleet(string folder, IReadOnlyList<(string Name, string Value)[]> environments, Outages outages) : IAsyncDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly BuiltProgram?[] _programs = new BuiltProgram?[environments.Count];

    internal int Size => environments.Count;

    internal int Kills { get; private set; }

    /// <summary>Everything the processes logged, with when it was heard.</summary>
    internal ConcurrentQueue<(DateTimeOffset At, string Line)> Log { get; } = [];

    /// <summary>Of processes that ended by themselves.</summary>
    internal ConcurrentQueue<string> Ended { get; } = [];

    /// <summary>One of those that listen; null while none does.</summary>
    internal Uri? Any(Chance chance)
    {
        var up = _programs.OfType<BuiltProgram>().ToList();
        return up.Count == 0 ? null : chance.Of(up).Address;
    }

    internal async Task StartAllAsync()
    {
        // The first makes the tables and reads the plan; the others find them.
        for (var number = 0; number < Size; number++) await StartAsync(number);
    }

    internal async Task RestartAsync(int number, TimeSpan away)
    {
        var from = DateTimeOffset.UtcNow;
        var killed = _programs[number]!;
        _programs[number] = null;
        if (killed.HasEnded) Ended.Enqueue($"process {number + 1} had ended by itself before it was killed at {from:T}");
        outages.Blow();
        await killed.DisposeAsync();
        Kills++;
        await Task.Delay(away);
        await StartAsync(number);
        if (Size == 1) outages.Over(from);
    }

    /// <summary>The last kill.</summary>
    internal async Task StopAsync()
    {
        for (var number = 0; number < Size; number++)
        {
            if (_programs[number] is not { } program) continue;

            _programs[number] = null;
            if (program.HasEnded) Ended.Enqueue($"process {number + 1} ended by itself");
            await program.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
    }

    private async Task StartAsync(int number)
    {
        var program = BuiltProgram.Start(path: null, folder, line => Log.Enqueue((DateTimeOffset.UtcNow, line)), environments[number]);
        while (!await IsReadyAsync(program))
        {
            if (program.HasEnded) throw new InvalidOperationException($"The bot did not start:\n{string.Join('\n', Log.TakeLast(20).Select(line => line.Line))}");
            await Task.Delay(50);
        }

        _programs[number] = program;
    }

    private async Task<bool> IsReadyAsync(BuiltProgram program)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(program.Address, "health/live"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
