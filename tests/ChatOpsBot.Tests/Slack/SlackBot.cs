using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Socket;
using ChatOpsBot.Storage.Postgres;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Slack;

/// <summary>The whole bot on a free port with the demonstration plan, and a Slack that both of them know; its clock is moved by hand, and so are its loops.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-slack-").FullName;
    private readonly Host _host;
    private readonly FakeSlack _first;

    private SlackBot(FakeSlack slack, string mode, string admins, string publicUrl, IEnumerable<(string Key, string Value)> others, DateTimeOffset now)
    {
        Slack = slack;
        Clock = new FakeTimeProvider(now);
        Slack.Follows(Clock);
        foreach (var user in slack.Users.Values) user.Locale = "en-GB";
        var settings = new Dictionary<string, string?>(slack.Settings)
        {
            ["Slack:Mode"] = mode,
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            ["Admins"] = admins,
            ["Web:PublicUrl"] = publicUrl,
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_folder, "plans.db")}",
        };
        foreach (var (key, value) in others) settings[key] = value;
        _first = slack;
        _host = new Host(settings, Clock, Errors, Statements);
    }

    /// <summary>Where people speak: of several workspaces the one that a story is in.</summary>
    internal FakeSlack Slack { get; set; }

    internal FakeTimeProvider Clock { get; }

    internal ErrorLog Errors { get; } = new();

    internal KeylessStatements Statements { get; } = new();

    internal IServiceProvider Services => _host.Services;

    internal HttpClient Http { get; private set; } = null!;

    internal static async Task<SlackBot> BeginAsync(string mode = "Http", string admins = "slack:U1", string publicUrl = "", params IEnumerable<(string Key, string Value)> others)
    {
        var bot = new SlackBot(await FakeSlack.StartAsync(), mode, admins, publicUrl, others, new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        bot._host.UseKestrel(0);
        bot._host.StartServer();
        bot.Http = new HttpClient { BaseAddress = bot._host.ClientOptions.BaseAddress };
        bot.Services.GetRequiredService<Leases>().IsServing = true;
        bot.Errors.Lines.Clear();
        return bot;
    }

    /// <summary>Until nothing is left to be done at this instant, late answers among it.</summary>
    internal Task QuietAsync() => Quiet.ComesAsync(Services);

    internal async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await QuietAsync();
    }

    /// <summary>Posts as Slack does, signed at this moment.</summary>
    /// <param name="signed">How the signature is spoilt; null for a good one.</param>
    internal async Task<HttpResponseMessage> PostAsync(string path, string body, string type, Func<string, string>? signed = null, TimeSpan late = default)
    {
        var timestamp = (Clock.GetUtcNow() - late).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeSlack.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        var signature = $"v0={Convert.ToHexStringLower(hash)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signed is null ? signature : signed(signature));
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> EventAsync(JsonObject envelope) => PostAsync("/slack/events", envelope.ToJsonString(), "application/json");

    /// <returns>What the response says; null for an empty one.</returns>
    internal async Task<JsonObject?> InteractAsync(JsonObject payload) =>
        await BodyAsync(await PostAsync("/slack/interactions", $"payload={Uri.EscapeDataString(payload.ToJsonString())}", "application/x-www-form-urlencoded"));

    /// <summary>Acknowledged with nothing, and before Slack's own methods could have given up: whatever they are held for goes on behind it.</summary>
    internal async Task AcknowledgedAsync(JsonObject payload) =>
        Assert.Null(await InteractAsync(payload).WaitAsync(SlackApi.Timeout - TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken));

    internal async Task<JsonObject?> CommandAsync(string user, string channel, string text)
    {
        var fields = Slack.Command(user, channel, text);
        return await BodyAsync(await PostAsync(
            "/slack/commands", string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")), "application/x-www-form-urlencoded; charset=utf-8"));
    }

    /// <summary>Somebody writes, Slack tells it, and everything that follows is done.</summary>
    internal async Task<FakeMessage> SaysAsync(string place, string user, string text, string? thread = null)
    {
        var message = Slack.Says(place, user, text, thread);
        foreach (var told in Slack.EventsOf(place, message))
        {
            if (Slack.Sockets.Count > 0) await Slack.DeliverAsync("events_api", told);
            else (await EventAsync(told)).EnsureSuccessStatusCode();
        }

        await AfterAsync();
        return message;
    }

    /// <summary>The plan's own channel from now on.</summary>
    internal async Task BindAsync(string channel)
    {
        var plan = await Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, TestContext.Current.CancellationToken);
        await SaysAsync(channel, "U1", $"<@UBOT> here {plan!.Key.Plan}");
    }

    /// <summary>Somebody presses a button of a message.</summary>
    internal async Task PressAsync(string place, string user, FakeMessage message, string label)
    {
        Assert.Null(await InteractAsync(Slack.Press(place, user, message, label)));
        await AfterAsync();
    }

    /// <summary>Somebody sends the form that was opened last.</summary>
    /// <param name="filled">By the number of the input.</param>
    internal async Task<JsonObject?> SubmitAsync(string user, params JsonObject?[] filled)
    {
        var answer = await InteractAsync(Slack.Submit(user, Slack.Views[^1], filled));
        await AfterAsync();
        return answer;
    }

    /// <summary>One message a second in a place is the most: each of the next ones has its second.</summary>
    internal async Task AfterAsync()
    {
        await QuietAsync();
        for (var second = 0; second < 3; second++) await AdvanceAsync(TimeSpan.FromSeconds(1));
    }

    public async ValueTask DisposeAsync()
    {
        if (Services.GetService<SocketMonitor>() is { } sockets) await sockets.CloseAsync();
        Http.Dispose();
        await _host.DisposeAsync();
        await _first.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Slack.Broken);
    }

    private static async Task<JsonObject?> BodyAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.Length == 0 ? null : (JsonObject)JsonNode.Parse(text)!;
    }

    private sealed class Host(Dictionary<string, string?> settings, FakeTimeProvider clock, ErrorLog errors, KeylessStatements statements) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.UseEnvironment("Production")
                .ConfigureLogging(logging => logging.ClearProviders())
                .ConfigureTestServices(services =>
                {
                    services.AddSingleton<TimeProvider>(clock);
                    errors.AddTo(services);
                    services.ConfigureDbContext<SqliteBotDbContext>(options => options.AddInterceptors(statements));
                    services.ConfigureDbContext<PostgresBotDbContext>(options => options.AddInterceptors(statements));
                    // Stories turn the loops by hand, so that silence is proved and not waited for.
                    foreach (var loop in services.Where(service => service.ServiceType == typeof(IHostedService) && IsLoop(service)).ToList()) services.Remove(loop);
                });
        }

        private static bool IsLoop(ServiceDescriptor service) => service.ImplementationType is { } type
            && (type == typeof(DeliveryLoop) || type == typeof(SocketLoop) || type == typeof(SlackStart));
    }
}
