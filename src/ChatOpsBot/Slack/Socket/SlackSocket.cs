using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Slack.Inbound;

namespace ChatOpsBot.Slack.Socket;

/// <summary>One socket to Slack, from its connection to its end. What comes over it is acknowledged over it.</summary>
internal sealed partial class SlackSocket(ClientWebSocket socket, SocketDispatch dispatch, ILogger log) : IDisposable
{
    /// <summary>Bytes of one message; more is nothing that Slack sends.</summary>
    private const int LargestMessage = 8 * 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Task> _inHand = [];
    private readonly Lock _lock = new();
    private Task _receiving = Task.CompletedTask;
    private volatile SocketState _state = SocketState.Ready;

    internal SocketState State => _state;

    /// <summary>Connected and greeted: from then on things come over it.</summary>
    /// <remarks>A socket that Slack's own pings no longer reach is given up within twenty seconds, and not in the hours that a dead line may take.</remarks>
    internal static async Task<SlackSocket> ConnectAsync(Uri address, SocketDispatch dispatch, ILogger log, CancellationToken cancellation)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        client.Options.KeepAliveTimeout = TimeSpan.FromSeconds(10);
        var socket = new SlackSocket(client, dispatch, log);
        try
        {
            await client.ConnectAsync(address, cancellation);
            socket._receiving = Task.Run(socket.ReceiveAsync, CancellationToken.None);
            await socket._greeted.Task.WaitAsync(cancellation);
            return socket;
        }
        catch
        {
            // Nobody else knows of it yet, to end it.
            await socket.CloseAsync();
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Ends it once what is in hand is acknowledged.</summary>
    internal async Task CloseAsync()
    {
        Task[] inHand;
        lock (_lock) inHand = [.. _inHand];
        await Task.WhenAll(inHand);
        // Slack leaves the line open after the closing words: nobody waits for its end.
        await _ending.CancelAsync();
        await _receiving;
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
        _ending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (socket.State is WebSocketState.Open && await MessageAsync() is { } message) await TakeAsync(message);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or JsonException)
        {
            Log.Lost(log, exception.GetType().Name);
        }
        finally
        {
            if (_state is not SocketState.Disabled) _state = SocketState.Closed;
            _greeted.TrySetException(new IOException("The socket ended before Slack greeted."));
            socket.Abort();
        }
    }

    /// <summary>However many frames it comes in; null at the end.</summary>
    private async Task<byte[]?> MessageAsync()
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, _ending.Token);
            if (frame.MessageType is WebSocketMessageType.Close || whole.Length + frame.Count > LargestMessage) return null;

            whole.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage) return whole.ToArray();
        }
    }

    private async Task TakeAsync(byte[] message)
    {
        var envelope = JsonSerializer.Deserialize(message, SocketJson.Default.SocketEnvelope)!;
        switch (envelope)
        {
            case { Type: "hello" }:
                _greeted.TrySetResult();
                break;
            case { Type: "disconnect", Reason: "link_disabled" }:
                _state = SocketState.Disabled;
                await _ending.CancelAsync();
                break;
            case { Type: "disconnect" }:
                // A reason that nobody knows yet is one to leave as well.
                _state = SocketState.Leaving;
                break;
            // Events keep their order; whoever waits for an answer does not wait for them.
            case { EnvelopeId: { } id, Type: "events_api" }:
                await AnswerAsync(id, envelope);
                break;
            case { EnvelopeId: { } id }:
                Keep(AnswerAsync(id, envelope));
                break;
        }
    }

    private void Keep(Task task)
    {
        lock (_lock) _inHand.Add(task);
        task.ContinueWith(
            ended =>
            {
                lock (_lock) _inHand.Remove(ended);
            },
            TaskScheduler.Default);
    }

    private async Task AnswerAsync(string id, SocketEnvelope envelope)
    {
        try
        {
            var ack = await dispatch.TakeAsync(envelope);
            if (ack is not SlackAck.Later) await SendAsync(Acknowledgement(id, envelope, ack));
        }
        catch (Exception exception)
        {
            // Whatever went wrong with one of them, the socket goes on; what was not acknowledged comes again.
            Log.NotTaken(log, envelope.Type, exception);
        }
    }

    private static JsonObject Acknowledgement(string id, SocketEnvelope envelope, SlackAck ack)
    {
        var json = new JsonObject { ["envelope_id"] = id };
        if (envelope.AcceptsResponsePayload && ack is SlackAck.Body body) json["payload"] = JsonNode.Parse(body.Json);
        return json;
    }

    private async Task SendAsync(JsonObject json)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(json.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _ending.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A socket to Slack ended: {Reason}.")]
        internal static partial void Lost(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Something of kind {Kind} that came over a socket could not be taken.")]
        internal static partial void NotTaken(ILogger logger, string? kind, Exception exception);
    }
}
