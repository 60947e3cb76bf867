namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Delivers what people say as the platforms do: to any process, again and again until one takes it, and at times once more than that.</summary>
internal sealed class Doors(Fleet fleet, Ledger ledger, Chance chance) : IDisposable
{
    /// <summary>Slack gives up after three seconds, and delivers again.</summary>
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(3) };

    /// <param name="request">Makes it, signed for now, for an address.</param>
    /// <param name="takes">Whether this answer means that it was taken.</param>
    /// <returns>The answer that said so.</returns>
    internal async Task<string> DeliverAsync(Said said, Func<Uri, HttpRequestMessage> request, Func<string, bool> takes)
    {
        // Now and then two deliveries of the same arrive at once.
        var beside = chance.OnceIn(40) ? TryAsync(request) : null;
        string? answer;
        while ((answer = await TryAsync(request)) is null || !takes(answer))
        {
            Interlocked.Increment(ref ledger.Redelivered);
            await Task.Delay(chance.Between(100, 600));
        }

        said.Take();
        if (beside is not null) await beside;
        // The acknowledgement was lost on the way: it is delivered again although it was taken.
        if (chance.OnceIn(20)) await TryAsync(request);
        else if (beside is null) return answer;

        Interlocked.Increment(ref ledger.Redelivered);
        return answer;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Null when nobody took it.</summary>
    private async Task<string?> TryAsync(Func<Uri, HttpRequestMessage> make)
    {
        if (fleet.Any(chance) is not { } address) return null;

        try
        {
            using var request = make(address);
            using var response = await _client.SendAsync(request);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}
