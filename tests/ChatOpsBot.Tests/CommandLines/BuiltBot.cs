using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program as a server on a port of its own, to be told things and to be killed.</summary>
internal sealed class BuiltBot : IDisposable
{
    private readonly Process _process;

    private BuiltBot(string folder, Uri address, IReadOnlyDictionary<string, string> variables)
    {
        Address = address;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatOpsBot.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (name, value) in variables) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } said) Log.Enqueue(said); };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard error, a line each; all of it once it has stopped.</summary>
    internal ConcurrentQueue<string> Log { get; } = [];

    internal Uri Address { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it on the store of a folder, and waits until it answers.</summary>
    /// <param name="variables">Settings of its environment; null for none.</param>
    /// <param name="address">Where it listens; null for a port of its own.</param>
    internal static async Task<BuiltBot> StartAsync(string folder, IReadOnlyDictionary<string, string>? variables = null, Uri? address = null)
    {
        var bot = new BuiltBot(folder, address ?? new Uri($"http://127.0.0.1:{FreePort()}"), variables ?? new Dictionary<string, string>());
        using var client = bot.NewClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready", Cancellation);
                if (response.IsSuccessStatusCode) return bot;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    internal HttpClient NewClient() => new() { BaseAddress = Address };

    /// <returns>Whether it was answered, and not refused.</returns>
    internal static async Task<bool> SayAsync(HttpClient client, string id, string text, string speaker) =>
        (await AskAsync(client, id, text, speaker)).Kind == "answer";

    internal static async Task<(string Kind, string Html)> AskAsync(HttpClient client, string id, string text, string speaker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = JsonContent.Create(new { id, text, language = "en", speaker }) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request, Cancellation);
        var reply = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return ((string)reply!["kind"]!, (string)reply["html"]!);
    }

    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    /// <summary>Tells it to stop, as systemd and containers do.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    internal async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync(Cancellation);
        await _process.WaitForExitAsync(Cancellation);
        return (_process.ExitCode, Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>A test that failed leaves no program behind.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
