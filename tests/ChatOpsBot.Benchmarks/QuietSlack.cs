using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Benchmarks;

/// <summary>As much of a workspace as the bot asks for before it answers: who it is, who asks, and a place for the reply.</summary>
internal sealed partial class QuietSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private int _posted;

    private QuietSlack(Uri api)
    {
        Api = api;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(api.GetLeftPart(UriPartial.Authority));
        _app = builder.Build();
        _app.MapPost("/api/{method}", AnswerAsync);
    }

    internal Uri Api { get; }

    internal static async Task<QuietSlack> StartAsync()
    {
        var slack = new QuietSlack(new Uri($"http://127.0.0.1:{BuiltProgram.FreePort()}/api/"));
        await slack._app.StartAsync();
        return slack;
    }

    /// <summary>Ends when a reply with these words is posted.</summary>
    internal Task PostedAsync(string words) => _awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private async Task<IResult> AnswerAsync(HttpRequest request, string method)
    {
        using var reader = new StreamReader(request.Body);
        var body = Uri.UnescapeDataString(await reader.ReadToEndAsync());
        if (method == "chat.postMessage" && Remark().Match(body) is { Success: true, Value: var words } && _awaited.TryRemove(words, out var posted)) posted.TrySetResult();

        if (method is "conversations.open") return Json($$$"""{"ok":true,"channel":{"id":"{{{User().Match(body).Value.Replace('U', 'D')}}}"}}""");
        if (method is "conversations.history" or "conversations.replies") return Json("""{"ok":true,"messages":[]}""");

        var ts = (1_900_000_000 + (Interlocked.Increment(ref _posted) / 1e6)).ToString("0.000000", CultureInfo.InvariantCulture);
        var user = User().Match(body) is { Success: true, Value: var id } ? id : "U1";
        return Json(
            $$$"""{"ok":true,"team_id":"T1","user_id":"U0","bot_id":"B0","channel":"C1","ts":"{{{ts}}}","user":{"id":"{{{user}}}","real_name":"Person {{{user}}}","locale":"en-GB","tz":"Europe/Paris"}}""");
    }

    private static IResult Json(string answer) => Results.Text(answer, "application/json");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [GeneratedRegex(@"r[0-9]+r")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\bU\d+\b")]
    private static partial Regex User();
}
