using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ChatOpsBot.Benchmarks;

/// <summary>Asks one question over and over on a few connections, with as little work of its own as possible.</summary>
internal static class Load
{
    private const int Connections = 8;

    /// <summary>Answers per second over <paramref name="span"/>.</summary>
    internal static async Task<double> RateAsync(Uri address, Question question, TimeSpan span)
    {
        var request = question.Request(address);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, request, watch, span))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri address, byte[] request, Stopwatch watch, TimeSpan span)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[64 * 1024];
        var (answers, length) = (0, 0);
        while (watch.Elapsed < span)
        {
            await socket.SendAsync(request);
            // Every answer is as long as the first one, which tells where it ends.
            length = length == 0 ? await FirstAsync(socket, buffer) : await ReadAsync(socket, buffer, length);
            answers++;
        }

        return answers;
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] buffer, int length)
    {
        for (var read = 0; read < length;) read += await socket.ReceiveAsync(buffer);
        return length;
    }

    private static async Task<int> FirstAsync(Socket socket, byte[] buffer)
    {
        await Task.Delay(500);
        var read = await socket.ReceiveAsync(buffer);
        while (socket.Available > 0) read += await socket.ReceiveAsync(buffer);
        return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8)
            ? read
            : throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, Math.Min(read, 400)));
    }
}
