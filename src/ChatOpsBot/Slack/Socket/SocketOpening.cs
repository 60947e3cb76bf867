using System.Net.WebSockets;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Socket;

/// <summary>What came of trying to open a socket.</summary>
internal abstract record Opened
{
    private Opened() { }

    internal sealed record Connected(SlackSocket Socket) : Opened;

    /// <param name="After">What Slack asks to wait; null when it did not say.</param>
    internal sealed record NotNow(string Reason, TimeSpan? After = null) : Opened;

    /// <summary>It will not work until somebody sets up the app again.</summary>
    internal sealed record Never(string Reason) : Opened;
}

/// <summary>Asks Slack for the address of a socket, which is a secret and good once, and connects to it.</summary>
internal sealed class SocketOpening(SlackApi api, SocketDispatch dispatch, IOptions<SlackOptions> options, ILogger<SlackSocket> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal async Task<Opened> OpenAsync(CancellationToken cancellation)
    {
        switch (await api.OpenSocketAsync(cancellation))
        {
            case SlackAnswer.Ok { Body: var body }:
                return body.TryGetProperty("url", out var url) && Checked(url.GetString()) is { } address
                    ? await ConnectAsync(address, cancellation)
                    : new Opened.NotNow("an address that is not Slack's");
            case SlackAnswer.Refused refused:
                return new Opened.Never(refused.Words);
            case var answer:
                return new Opened.NotNow(answer.Again!, (answer as SlackAnswer.RateLimited)?.After);
        }
    }

    private async Task<Opened> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return new Opened.Connected(await SlackSocket.ConnectAsync(address, dispatch, log, patience.Token));
        }
        catch (Exception exception) when (exception is WebSocketException or IOException || exception is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Opened.NotNow(exception.GetType().Name);
        }
    }

    private Uri? Checked(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("ws" or "wss")) return null;

        var asPage = new UriBuilder(uri) { Scheme = uri.Scheme == Uri.UriSchemeWss ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, Port = uri.IsDefaultPort ? -1 : uri.Port };
        return IsSlacks(asPage.Uri) ? uri : null;
    }

    private bool IsSlacks(Uri address) => SlackHosts.Checked(address.ToString(), options.Value.Api) is not null;
}
