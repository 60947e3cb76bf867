using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The built program, killed while it is being told things.</summary>
public sealed class KilledTests(Shell shell) : IClassFixture<Shell>
{
    private const int Senders = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_has_written_every_confirmed_change_and_none_of_them_twice()
    {
        var (sent, confirmed) = (new ConcurrentDictionary<string, string>(), new ConcurrentBag<string>());
        for (var kill = 0; kill < 3; kill++)
        {
            var round = kill;
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            using var program = Start(address);
            await AnswersAsync(address);
            var storm = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => StormAsync(address, $"{round}-{sender}", sent, confirmed), Cancellation)).ToList();
            var enough = confirmed.Count + 60;
            while (confirmed.Count < enough) await Task.Yield();
            program.Kill();
            await program.WaitForExitAsync(Cancellation);
            await Task.WhenAll(storm);
        }

        // What was not confirmed is sent again under its id, as a platform does: it is made now, or was made already.
        var last = new Uri($"http://127.0.0.1:{FreePort()}");
        using var after = Start(last);
        await AnswersAsync(last);
        using (var client = new HttpClient { BaseAddress = last })
            foreach (var (id, text) in sent) Assert.True(await SayAsync(client, id, text));
        after.Kill();
        await after.WaitForExitAsync(Cancellation);

        await using var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(shell.Folder, "chatopsbot.db")}");
        await using var context = await store.ContextAsync();
        var journal = await context.Journal.Select(entry => entry.New!).ToListAsync(Cancellation);
        Assert.True(confirmed.Count >= 180);
        Assert.Equal(sent.Values.Select(text => text["note ACT-004 ".Length..]).Order(), journal.Order());
    }

    private static async Task StormAsync(Uri address, string name, ConcurrentDictionary<string, string> sent, ConcurrentBag<string> confirmed)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var number = 0; ; number++)
        {
            var (id, text) = ($"{name}-{number}", $"note ACT-004 remark {name}-{number}");
            sent[id] = text;
            try
            {
                if (!await SayAsync(client, id, text)) return;
                confirmed.Add(id);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<bool> SayAsync(HttpClient client, string id, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = JsonContent.Create(new { id, text, language = "en", speaker = id }) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request, Cancellation);
        var reply = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return (string?)reply!["kind"] == "answer";
    }

    private static async Task AnswersAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready", Cancellation);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    private Process Start(Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatOpsBot.dll")]) { WorkingDirectory = shell.Folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
