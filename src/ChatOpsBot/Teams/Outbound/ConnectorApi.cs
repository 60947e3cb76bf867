using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>
/// Calls the Bot Connector, once: what is sent is repeated by the outbox. The host is checked before the token is even asked for,
/// and nothing of a call is logged.
/// </summary>
internal sealed class ConnectorApi(IHttpClientFactory clients, ConnectorTokens tokens, IOptions<TeamsOptions> options, TimeProvider time)
{
    internal const string Client = "teams";

    /// <summary>Shorter than an attempt of the outbox.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    /// <summary>Where a limit does not say for how long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal async Task<ConnectorAnswer> CallAsync(HttpMethod method, string serviceUrl, string path, JsonNode? body, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) || !options.Value.Hosts.Allows(service)) return new ConnectorAnswer.Refused("host not allowed");

        var token = options.Value.Playground ? new ConnectorToken("", null) : await tokens.GetAsync(cancellation);
        if (token.Failure is { } failure) return new ConnectorAnswer.NotReached($"token: {failure}");

        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"));
        if (token.Value.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(Compact), Encoding.UTF8, MediaTypeNames.Application.Json);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Ids hold signs that mean something in an address.</summary>
    internal static string Path(string conversation, string? activity = null) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(activity is null ? "" : $"/{Uri.EscapeDataString(activity)}")}";

    internal static string MemberPath(string conversation, string user) => $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(user)}";

    internal static string MembersPath(string conversation, int most) => $"v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={most}";

    private async Task<ConnectorAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode) return ConnectorErrors.Of(response.StatusCode, ConnectorErrors.CodeOf(text), After(response), Jittered(Rest));

            return new ConnectorAnswer.Ok(text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ConnectorAnswer.NotReached(exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException)
        {
            return new ConnectorAnswer.Unclear(exception.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ConnectorAnswer.Unclear("timeout");
        }
    }

    /// <summary>Never less than asked; not all at the same instant.</summary>
    private TimeSpan? After(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } when delta > TimeSpan.Zero => Jittered(delta),
        { Date: { } date } when date > time.GetUtcNow() => Jittered(date - time.GetUtcNow()),
        _ => null,
    };

    private static TimeSpan Jittered(TimeSpan wait) => wait + TimeSpan.FromMilliseconds(Random.Shared.Next(0, (int)Math.Min(1_000, wait.TotalMilliseconds / 4) + 1));
}
