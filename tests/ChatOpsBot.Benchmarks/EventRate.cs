using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace ChatOpsBot.Benchmarks;

/// <summary>
/// Changes told as Slack events at a fixed rate, each on time whether the one before was answered or not, and how long each took until its
/// reply was posted through the outbox. A workspace takes 300 messages a minute: what the program itself can do is what <see cref="ChangeRate"/> shows.
/// </summary>
internal static class EventRate
{
    private const string Secret = "example-signing-secret";
    private const int PerSecond = 4;
    private const int Conversations = 40;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    internal static async IAsyncEnumerable<Figure> RunAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        yield return Figure.Of("sync of 4 KB to this disk", "ms", Sync.Milliseconds(folder.Path));
        await using var slack = await QuietSlack.StartAsync();
        await using var program = BuiltProgram.Start(
            path, folder.Path, ("Slack__Mode", "Http"), ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-example-not-a-token"), ("Slack__ApiUrl", slack.Api.ToString()),
            // A change of somebody whom nobody knows would be kept until a lead says who they are.
            ("Admins", string.Join(',', Enumerable.Range(1, Conversations).Select(number => $"slack:U{number}"))));
        await Question.OfSlack(Secret).FirstAnswerAsync(program.Address);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = program.Address };
        await SendAsync(client, slack, 0, Warming);
        var taken = await SendAsync(client, slack, 1_000_000, Span);
        yield return Figure.Of($"event to reply posted at {PerSecond}/s, median", "ms", [taken.Percentile(0.5)]);
        yield return Figure.Of($"event to reply posted at {PerSecond}/s, p99", "ms", [taken.Percentile(0.99)], Promise.AtMost(50));
    }

    /// <returns>Milliseconds from the instant each was due to be told to its reply.</returns>
    private static async Task<double[]> SendAsync(HttpClient client, QuietSlack slack, int first, TimeSpan span)
    {
        var running = new List<Task<double>>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < span.TotalSeconds * PerSecond; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
            running.Add(OneAsync(first + number, number % Conversations, due));
        }

        return await Task.WhenAll(running);

        async Task<double> OneAsync(int number, int conversation, TimeSpan due)
        {
            var posted = slack.PostedAsync($"r{number}r");
            await TellAsync(client, number, conversation);
            await posted;
            return (watch.Elapsed - due).TotalMilliseconds;
        }
    }

    private static async Task TellAsync(HttpClient client, int number, int conversation)
    {
        var body = $$$"""
            {"token":"example","team_id":"T1","api_app_id":"A1","type":"event_callback","event_id":"Ev{{{number}}}","event_time":1,
            "authorizations":[{"team_id":"T1","user_id":"U0","is_bot":true}],
            "event":{"type":"message","channel":"D{{{conversation}}}","channel_type":"im","user":"U{{{conversation + 1}}}","ts":"1800000000.{{{number:000000}}}",
            "text":"note ACT-{{{number % 9 + 1:000}}} remark r{{{number}}}r"}}
            """;
        var (timestamp, signature) = Question.Seal(Secret, Encoding.UTF8.GetBytes(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(Question.TimestampHeader, timestamp);
        request.Headers.Add(Question.SignatureHeader, signature);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
