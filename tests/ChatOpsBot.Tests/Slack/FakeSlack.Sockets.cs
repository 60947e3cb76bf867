using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Sockets that an app opens, and files that people drop.</summary>
internal sealed partial class FakeSlack
{
    private readonly ConcurrentDictionary<string, FakeSocket> _links = [];
    private readonly Dictionary<string, (string Name, byte[] Content, string Type)> _dropped = [];

    /// <summary>In the order in which they were opened; those that are still open.</summary>
    internal IReadOnlyList<FakeSocket> Sockets => [.. _links.Values.Where(socket => socket.IsOpen).OrderBy(socket => socket.Number)];

    /// <summary>Whether the app's sockets are switched on.</summary>
    internal bool HasSockets { get; set; } = true;

    /// <summary>How many sockets were asked for.</summary>
    internal int Links => _links.Count;

    /// <summary>Somebody drops a file on the bot; it is told as a message with the file in it.</summary>
    internal JsonObject Drops(string user, string name, string content, string type = "text/plain")
    {
        var id = NewId("F");
        _dropped[id] = (name, Encoding.UTF8.GetBytes(content), type);
        var told = EventsOf(user, Says(user, user, "")).Single();
        told["event"]!["subtype"] = "file_share";
        told["event"]!["files"] = new JsonArray(new JsonObject { ["id"] = id, ["name"] = name, ["mimetype"] = type });
        return told;
    }

    /// <summary>Delivers something over any of the sockets, and again over another while it is not acknowledged.</summary>
    internal async Task<JsonObject> DeliverAsync(string type, JsonObject payload, bool acceptsResponse = false)
    {
        for (var attempt = 0; ; attempt++)
        {
            var open = Sockets.Where(socket => !socket.IsLeaving).ToList();
            var socket = open.Count > 0 ? open[Random.Shared.Next(open.Count)] : Sockets[0];
            if (await socket.DeliverAsync(NewId("E"), type, payload, acceptsResponse, attempt) is { } ack) return ack;
        }
    }

    private string NewLink()
    {
        if (!HasSockets) throw new FakeRefusal("not_allowed_token_type");
        var id = NewId("L");
        _links[id] = new FakeSocket(_links.Count);
        return $"ws://{Address.Authority}/link/{id}";
    }

    private async Task LinkAsync(HttpContext context, string id)
    {
        // An address is good once.
        if (!context.WebSockets.IsWebSocketRequest || !_links.TryGetValue(id, out var link) || link.WasUsed)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await link.RunAsync(await context.WebSockets.AcceptWebSocketAsync(), Sockets.Count + 1);
    }

    private JsonObject Dropped(string id) => _dropped.TryGetValue(id, out var file)
        ? new JsonObject { ["id"] = id, ["name"] = file.Name, ["size"] = file.Content.Length, ["mimetype"] = file.Type, ["url_private_download"] = $"{Address}files/{id}" }
        : throw new FakeRefusal("file_not_found");

    private async Task DownloadAsync(HttpContext context, string id)
    {
        var (_, content, type) = _dropped[id];
        // A bad token gets the page to sign in, as a success.
        var isSignedIn = context.Request.Headers.Authorization == $"Bearer {Token}";
        context.Response.ContentType = isSignedIn ? type : "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(isSignedIn ? content : "<html>Sign in</html>"u8.ToArray());
    }
}

/// <summary>One socket, as Slack's end of it.</summary>
internal sealed class FakeSocket(int number) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject?>> _waiting = [];
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _ending = new();
    private WebSocket? _socket;

    internal int Number => number;

    internal bool WasUsed => _socket is not null;

    internal bool IsOpen => _socket is { State: WebSocketState.Open };

    /// <summary>Whether it was announced that it ends.</summary>
    internal bool IsLeaving { get; private set; }

    internal async Task RunAsync(WebSocket socket, int connections)
    {
        _socket = socket;
        try
        {
            await SendAsync(new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = connections,
                ["connection_info"] = new JsonObject { ["app_id"] = FakeSlack.App },
                ["debug_info"] = new JsonObject { ["host"] = "applink", ["approximate_connection_time"] = 18060 },
            });
            await ReceiveAsync(socket);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The other end went away.
        }
        finally
        {
            socket.Abort();
            foreach (var waiting in _waiting.Values) waiting.TrySetResult(null);
        }
    }

    /// <returns>The acknowledgement; null when the socket ended before it came.</returns>
    internal async Task<JsonObject?> DeliverAsync(string envelope, string type, JsonObject payload, bool acceptsResponse, int attempt = 0)
    {
        var waiting = _waiting[envelope] = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["envelope_id"] = envelope, ["type"] = type, ["payload"] = payload.DeepClone(), ["accepts_response_payload"] = acceptsResponse };
        if (attempt > 0) (message["retry_attempt"], message["retry_reason"]) = (attempt, "timeout");
        try
        {
            await SendAsync(message);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }

        if (!IsOpen) waiting.TrySetResult(null);
        return await waiting.Task;
    }

    internal Task DisconnectAsync(string reason)
    {
        IsLeaving = true;
        return SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink" } });
    }

    /// <summary>Slack's end goes away.</summary>
    internal void End() => _ending.Cancel();

    public void Dispose()
    {
        _sending.Dispose();
        _ending.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        await _sending.WaitAsync();
        try
        {
            // In frames of their own, as large ones come.
            var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
            for (var start = 0; start < bytes.Length; start += 30_000)
            {
                var length = Math.Min(30_000, bytes.Length - start);
                await _socket!.SendAsync(bytes.AsMemory(start, length), WebSocketMessageType.Text, start + length == bytes.Length, _ending.Token);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, _ending.Token);
            if (frame.MessageType is WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _ending.Token);
                return;
            }

            var ack = (JsonObject)JsonNode.Parse(buffer.AsSpan(0, frame.Count))!;
            if (_waiting.TryGetValue(ack["envelope_id"]!.GetValue<string>(), out var waiting)) waiting.TrySetResult(ack);
        }
    }
}
