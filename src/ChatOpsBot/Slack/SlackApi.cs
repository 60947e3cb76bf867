using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Slack.Installing;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>
/// Calls the Web API, once: what is sent is repeated by the outbox, which knows whether that is safe. The token travels in the header
/// alone, and nothing of a call is logged.
/// </summary>
internal sealed class SlackApi(IHttpClientFactory clients, Installations installations, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>Until when each method is left alone in a workspace; others go on, there and elsewhere.</summary>
    private readonly ConcurrentDictionary<(WorkspaceKey Workspace, string Method), DateTimeOffset> _restsUntil = [];

    /// <summary>Of the client without a log, which would write addresses down that are secrets.</summary>
    internal const string Client = "slack";

    /// <summary>Shorter than an attempt of the outbox, which may take two calls.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    /// <summary>Why nothing is called in a workspace that took the bot out.</summary>
    internal const string NotInstalled = "not_installed";

    /// <summary>Where a rate limit does not say for how long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <param name="workspace">Whose token it is called with.</param>
    /// <param name="arguments">A form leaves out those that are null; where JSON is read, none is.</param>
    internal async Task<SlackAnswer> CallAsync(WorkspaceKey workspace, string method, JsonObject arguments, CancellationToken cancellation)
    {
        if (_restsUntil.TryGetValue((workspace, method), out var until) && until - time.GetUtcNow() is var left && left > TimeSpan.Zero) return new SlackAnswer.RateLimited(left);
        if (await TokenAsync(workspace, cancellation) is not { } token) return new SlackAnswer.Refused(NotInstalled);

        var answer = await CallAsync(method, arguments, token, cancellation);
        if (answer is SlackAnswer.RateLimited limited) _restsUntil[(workspace, method)] = time.GetUtcNow() + limited.After;
        return answer;
    }

    /// <summary>In the name of the app as a whole.</summary>
    internal Task<SlackAnswer> OpenSocketAsync(CancellationToken cancellation) => CallAsync("apps.connections.open", [], options.Value.AppToken, cancellation);

    /// <summary>Changes the code of an installation for its token; what proves who asks stands in the form.</summary>
    internal Task<SlackAnswer> ExchangeAsync(string code, string redirect, CancellationToken cancellation) => CallAsync(
        "oauth.v2.access",
        new JsonObject { ["client_id"] = options.Value.ClientId, ["client_secret"] = options.Value.ClientSecret, ["code"] = code, ["redirect_uri"] = redirect },
        token: null, cancellation);

    /// <summary>Of the one workspace that the configuration names a token of, or of the installation; null where there is none.</summary>
    internal async ValueTask<string?> TokenAsync(WorkspaceKey workspace, CancellationToken cancellation) =>
        options.Value.IsForMany ? (await installations.FindAsync(workspace, cancellation))?.Token : options.Value.BotToken;

    private async Task<SlackAnswer> CallAsync(string method, JsonObject arguments, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Api, method)) { Content = Body(method, arguments) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request, AnswerAsync, cancellation);
    }

    /// <summary>Posts to an address that is its own permission: that of a response or of an upload. It gets no token.</summary>
    internal Task<SlackAnswer> PostAsync(Uri address, HttpContent content, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, PlainAnswerAsync, cancellation);

    private async Task<SlackAnswer> SendAsync(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<SlackAnswer>> read, CancellationToken cancellation)
    {
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.TooManyRequests => new SlackAnswer.RateLimited(After(response)),
                >= HttpStatusCode.InternalServerError => new SlackAnswer.Unclear($"HTTP {(int)response.StatusCode}"),
                _ => await read(response, cancellation),
            };
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new SlackAnswer.NotNow(exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException)
        {
            return new SlackAnswer.Unclear(exception.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SlackAnswer.Unclear("timeout");
        }
    }

    private static async Task<SlackAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), default, cancellation);
        var root = body.RootElement;
        if (root.ValueKind is not JsonValueKind.Object) return new SlackAnswer.Unclear("no envelope");
        if (root.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True) return new SlackAnswer.Ok(root.Clone());

        var error = Text(root, "error") ?? "unknown_error";
        return SlackErrors.Of(error) switch
        {
            SlackTrouble.Unclear => new SlackAnswer.Unclear(error),
            SlackTrouble.Retry => error is "ratelimited" or "rate_limited" ? new SlackAnswer.RateLimited(After(response)) : new SlackAnswer.NotNow(error),
            SlackTrouble.Permanent or SlackTrouble.Configuration => new SlackAnswer.Refused(error, Text(root, "needed"), Text(root, "provided")),
        };
    }

    /// <summary>Such an address answers in plain words, of which only the status is promised.</summary>
    private static Task<SlackAnswer> PlainAnswerAsync(HttpResponseMessage response, CancellationToken cancellation) => Task.FromResult<SlackAnswer>(
        response.IsSuccessStatusCode ? new SlackAnswer.Ok(default) : new SlackAnswer.Refused($"HTTP {(int)response.StatusCode}"));

    private static HttpContent Body(string method, JsonObject arguments) => SlackMethods.TakesJson(method)
        ? new StringContent(arguments.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json)
        : new FormUrlEncodedContent(arguments.Where(argument => argument.Value is not null).Select(argument => KeyValuePair.Create(argument.Key, Field(argument.Value!))));

    /// <summary>In a form everything is text; what has parts is text of JSON.</summary>
    private static string Field(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
    };

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan After(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta is { } delta && delta > TimeSpan.Zero ? delta : Rest;
}
