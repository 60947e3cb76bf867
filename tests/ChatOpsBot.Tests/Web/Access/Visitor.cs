using System.Net;
using System.Net.Sockets;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>A browser that keeps what it is given and follows nothing by itself; each comes from an address of its own.</summary>
internal sealed class Visitor(PublicBot bot) : IDisposable
{
    private static int _visitors;

    private readonly HttpClient _http = new(From(Interlocked.Increment(ref _visitors))) { BaseAddress = bot.Address };

    /// <summary>As the browser sends it; null for none.</summary>
    internal string? Cookie { get; set; }

    internal string? SetCookie { get; private set; }

    internal Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? spoilt = null) => SendAsync(HttpMethod.Get, path, spoilt);

    /// <summary>As a form of the site's own pages posts.</summary>
    internal Task<HttpResponseMessage> PostAsync(string path, Action<HttpRequestMessage>? spoilt = null) => SendAsync(HttpMethod.Post, path, request =>
    {
        request.Headers.Add("Origin", PublicBot.Origin);
        spoilt?.Invoke(request);
    });

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler From(int number) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(number % 250 + 1)]), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? spoilt)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = PublicBot.Name;
        if (Cookie is not null) request.Headers.Add("Cookie", Cookie);
        spoilt?.Invoke(request);
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set) && set.FirstOrDefault(cookie => cookie.Contains("chatopsbot", StringComparison.Ordinal)) is { } given)
        {
            SetCookie = given;
            Cookie = given.Split(';')[0] is var pair && pair.EndsWith('=') ? null : pair;
        }

        return response;
    }
}
