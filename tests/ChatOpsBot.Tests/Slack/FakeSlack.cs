using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests.Slack;

/// <summary>
/// A workspace at the wire: it keeps channels, people, messages, pins, files and views, and refuses what Slack refuses. The bot is
/// led to it by its setting <c>Slack:ApiUrl</c>.
/// </summary>
internal sealed partial class FakeSlack : IAsyncDisposable
{
    internal const string Team = "T1";
    internal const string BotUser = "UBOT";
    internal const string Bot = "B1";
    internal const string App = "A1";
    internal const string BotToken = "xoxb-example-not-a-token";
    internal const string AppToken = "xapp-example-not-a-token";
    internal const string SigningSecret = "example-not-a-secret";

    private readonly WebApplication _app;
    private TimeProvider _clock = new FixedClock();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FakeChannel> _channels = [];
    private int _stamps;

    private FakeSlack(string team)
    {
        TeamId = team;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use((context, next) => Between is { } between ? between(context, () => next(context)) : next(context));
        _app.MapPost("/api/{method}", CallAsync);
        _app.MapPost("/upload/{file}", (HttpContext context, string file) => Owner(file).UploadAsync(context, file));
        _app.MapPost("/response/{id}", (HttpContext context, string id) => Owner(id).RespondAsync(context, id));
        _app.UseWebSockets();
        _app.MapGet("/link/{id}", LinkAsync);
        _app.MapGet("/files/{id}", (HttpContext context, string id) => Owner(id).DownloadAsync(context, id));
        foreach (var user in new[] { "U1", "U2", "U3" }) Users[user] = new FakeUser(user);
        foreach (var channel in new[] { "C1", "C2" }) AddChannel(channel, [.. Users.Keys]);
    }

    /// <summary>The workspace that it is.</summary>
    internal string TeamId { get; }

    /// <summary>Of the bot in this workspace.</summary>
    internal string Token { get; private set; } = BotToken;

    internal Dictionary<string, FakeUser> Users { get; } = [];

    internal Uri Address { get; private set; } = new("http://localhost");

    /// <summary>What the bot is told to come here.</summary>
    internal Dictionary<string, string?> Settings => new()
    {
        ["Slack:ApiUrl"] = $"{Address}api/",
        ["Slack:BotToken"] = BotToken,
        ["Slack:AppToken"] = AppToken,
    };

    /// <summary>What comes between a call and its answer, and may do either of them or not; null for nothing.</summary>
    internal Func<HttpContext, Func<Task>, Task>? Between { get; set; }

    internal IReadOnlyList<FakeChannel> Channels
    {
        get
        {
            lock (_lock) return [.. _channels.Values];
        }
    }

    /// <summary>What was called, oldest first.</summary>
    internal ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>What Slack would have refused for its form, or passed over; empty at the end of every story.</summary>
    internal ConcurrentQueue<string> Broken { get; } = [];

    internal static async Task<FakeSlack> StartAsync(string team = Team)
    {
        var slack = new FakeSlack(team);
        await slack._app.StartAsync();
        slack.Address = new Uri(slack._app.Services.GetServerAddress());
        return slack;
    }

    /// <summary>From now on it is as late here as there.</summary>
    internal void Follows(TimeProvider clock) => _clock = clock;

    /// <summary>A channel, or the conversation of the bot with a person: <c>In("U1")</c>.</summary>
    internal FakeChannel In(string id)
    {
        lock (_lock) return id.StartsWith('U') ? Direct(id) : _channels[id];
    }

    internal FakeChannel AddChannel(string id, params IEnumerable<string> members)
    {
        var channel = new FakeChannel(id);
        channel.Members.UnionWith(members);
        lock (_lock) return _channels[id] = channel;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var neighbour in _neighbours) await neighbour.DisposeAsync();
        foreach (var link in _links.Values) link.Dispose();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);
    }

    private FakeChannel Direct(string user)
    {
        var id = $"D{user[1..]}";
        if (!_channels.TryGetValue(id, out var channel)) _channels[id] = channel = new FakeChannel(id) { Members = { user } };
        return channel;
    }

    private string NextTs()
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{now}.{Interlocked.Increment(ref _stamps):000000}");
    }
}

/// <summary>Somebody in the workspace.</summary>
internal sealed class FakeUser(string id)
{
    internal string Id { get; } = id;

    internal string Name { get; set; } = id;

    internal string Zone { get; set; } = "Europe/Paris";

    internal string Locale { get; set; } = "fr-FR";

    /// <summary>Told only to apps that may read addresses.</summary>
    internal string? Mail { get; set; }

    internal bool IsDeleted { get; set; }

    internal bool IsRestricted { get; set; }
}

file static class Servers
{
    internal static string GetServerAddress(this IServiceProvider services) =>
        ((Microsoft.AspNetCore.Hosting.Server.IServer)services.GetService(typeof(Microsoft.AspNetCore.Hosting.Server.IServer))!)
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
