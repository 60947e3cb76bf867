using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;

namespace ChatOpsBot.Benchmarks;

/// <summary>
/// Changes at a fixed rate from many pages, each on time whether the one before was answered or not, and how long each took
/// from its instant to its answer, which comes after the commit.
/// </summary>
internal static class ChangeRate
{
    private const int PerSecond = 200;
    private const int Senders = 400;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    /// <param name="slower">By how much each sync to disk of the program is made to take longer.</param>
    internal static async IAsyncEnumerable<Figure> RunAsync(string? path, TimeSpan slower)
    {
        using var folder = new TemporaryFolder();
        var disk = slower > TimeSpan.Zero ? $"a disk slower by {slower.TotalMilliseconds:0} ms" : "this disk";
        yield return Figure.Of("sync of 4 KB to this disk", "ms", Sync.Milliseconds(folder.Path));
        await using var program = slower > TimeSpan.Zero
            ? BuiltProgram.Start(path, folder.Path, ("LD_PRELOAD", await SlowSync.MakeAsync(folder.Path, slower)))
            : BuiltProgram.Start(path, folder.Path);
        await Question.OfPage.FirstAnswerAsync(program.Address);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Senders }) { BaseAddress = program.Address };
        await SendAsync(client, "warm", Warming);
        var (milliseconds, failed) = await SendAsync(client, "run", Span);
        if (failed > 0) throw new InvalidOperationException($"{failed} were not answered with a change.");

        yield return Figure.Of($"change to its answer at {PerSecond}/s, {disk}, median", "ms", [milliseconds.Percentile(0.5)]);
        yield return Figure.Of($"change to its answer at {PerSecond}/s, {disk}, p99", "ms", [milliseconds.Percentile(0.99)], Promise.AtMost(50));
    }

    private static async Task<(ConcurrentBag<double> Milliseconds, int Failed)> SendAsync(HttpClient client, string name, TimeSpan span)
    {
        var (taken, failed) = (new ConcurrentBag<double>(), 0);
        var total = (int)(span.TotalSeconds * PerSecond);
        var running = new List<Task>(total);
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < total; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
            running.Add(OneAsync(number, due));
        }

        await Task.WhenAll(running);
        return (taken, failed);

        async Task OneAsync(int number, TimeSpan due)
        {
            var answered = await SayAsync(client, $"{name}-{number}", $"note ACT-{number % 9 + 1:000} remark {name} {number}", number % Senders);
            taken.Add((watch.Elapsed - due).TotalMilliseconds);
            if (!answered) Interlocked.Increment(ref failed);
        }
    }

    private static async Task<bool> SayAsync(HttpClient client, string id, string text, int sender)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Question.OfPage.Path) { Content = JsonContent.Create(new { id, text, speaker = $"Sender {sender}", page = $"p{sender}", language = "en" }) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync()).Contains("\"kind\":\"answer\"", StringComparison.Ordinal);
    }
}
