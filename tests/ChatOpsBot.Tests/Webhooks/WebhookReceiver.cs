using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests.Webhooks;

/// <summary>One event as it came over the wire.</summary>
internal sealed record Told(string Path, string Id, string Timestamp, string Signature, string Type, string Body)
{
    internal JsonNode Json => JsonNode.Parse(Body)!;

    internal string Event => Json["type"]!.GetValue<string>();

    /// <summary>As the convention has it, worked out here anew.</summary>
    internal bool IsSignedWith(string secret) => Signature == $"v1,{Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret.Replace("whsec_", "", StringComparison.Ordinal)), Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")))}";
}

/// <summary>Somebody else's program on this machine: it keeps what it is told, and answers as a test has ordered.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Told> _told = [];
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _orders = [];

    private WebhookReceiver(WebApplication app) => _app = app;

    internal IReadOnlyList<Told> Told => [.. _told];

    /// <summary>What every answer from now on is, once nothing is ordered any more.</summary>
    internal HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    internal static async Task<WebhookReceiver> BeginAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    internal string Url(string path = "/hook") => _app.Urls.Single() + path;

    /// <summary>The next answer.</summary>
    internal void Answers(HttpStatusCode status, Action<HttpResponse>? more = null) => Does(context =>
    {
        context.Response.StatusCode = (int)status;
        more?.Invoke(context.Response);
        return Task.CompletedTask;
    });

    /// <summary>What it does with the next event, once that is kept.</summary>
    internal void Does(Func<HttpContext, Task> order) => _orders.Enqueue(order);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var (headers, body) = (context.Request.Headers, await reader.ReadToEndAsync());
        _told.Enqueue(new Told(context.Request.Path, headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!, context.Request.ContentType!, body));
        if (_orders.TryDequeue(out var order)) await order(context);
        else context.Response.StatusCode = (int)Status;
    }
}
