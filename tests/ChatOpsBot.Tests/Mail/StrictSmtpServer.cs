using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatOpsBot.Tests.Mail;

/// <summary>A mail server on loopback that takes each command in its turn only, and keeps what it was handed.</summary>
internal sealed class StrictSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    internal StrictSmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Sender, recipient and data of each mail that was accepted.</summary>
    internal List<(string From, string To, string Data)> Accepted { get; } = [];

    /// <summary>What came out of turn.</summary>
    internal List<string> Faults { get; } = [];

    /// <summary>Answered to recipients instead of "250 OK"; null again for what it should be.</summary>
    internal string? Refusal { get; set; }

    /// <summary><c>user:password</c> that is asked for; null where anybody may send.</summary>
    internal string? Login { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await using var stream = client.GetStream();
                await TalkAsync(stream);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // Whoever spoke has gone, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ESMTP");
        var (state, from, to) = ("connected", "", "");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb, state)
            {
                case ("EHLO", "connected"):
                    state = Login is null ? "ready" : "greeted";
                    await writer.WriteAsync($"250-mail.example\r\n250-8BITMIME\r\n{(Login is null ? "" : "250-AUTH PLAIN\r\n")}250 SIZE 10000000\r\n");
                    break;
                case ("AUTH", "greeted"):
                    var isKnown = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Replace('\0', ':') == $":{Login}";
                    if (isKnown) state = "ready";
                    await writer.WriteLineAsync(isKnown ? "235 2.7.0 welcome" : "535 5.7.8 who are you");
                    break;
                case ("MAIL", "ready"):
                    (state, from) = ("mail", Address(line));
                    await writer.WriteLineAsync("250 OK");
                    break;
                case ("RCPT", "mail"):
                    if (Refusal is null) (state, to) = ("recipient", Address(line));
                    await writer.WriteLineAsync(Refusal ?? "250 OK");
                    break;
                case ("DATA", "recipient"):
                    await writer.WriteLineAsync("354 go on");
                    Accepted.Add((from, to, await DataAsync(reader)));
                    state = "ready";
                    await writer.WriteLineAsync("250 OK");
                    break;
                case ("RSET", _):
                    state = "ready";
                    await writer.WriteLineAsync("250 OK");
                    break;
                case ("QUIT", _):
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    Faults.Add($"{verb} while {state}");
                    await writer.WriteLineAsync("503 5.5.1 bad sequence of commands");
                    break;
            }
        }
    }

    private async Task<string> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".") data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return data.ToString();
    }

    private static string Address(string line) => line.Split('<')[1].Split('>')[0];
}
