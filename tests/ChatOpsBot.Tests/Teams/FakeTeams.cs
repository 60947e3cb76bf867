using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests.Teams;

/// <summary>
/// A tenant at the wire: it keeps chats, channels, people and messages, signs what it sends, and refuses what Teams refuses. The
/// bot is led to it by its settings.
/// </summary>
internal sealed partial class FakeTeams : IAsyncDisposable
{
    internal const string Tenant = "11111111-1111-1111-1111-111111111111";
    internal const string AppId = "22222222-2222-2222-2222-222222222222";
    internal const string Bot = $"28:{AppId}";
    internal const string Secret = "example-not-a-secret";
    internal const string Channel = "19:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@thread.tacv2";
    internal const string OtherChannel = "19:dddddddddddddddddddddddddddddddd@thread.tacv2";
    internal const string Team = "19:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb@thread.tacv2";
    internal const string GroupChat = "19:cccccccccccccccccccccccccccccccc@thread.v2";

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FakeConversation> _conversations = [];
    private readonly Queue<FakeFailure> _failures = [];
    private readonly Dictionary<string, FakeFailure> _closed = [];
    private int _stamps;
    private bool _losesAnAnswer;

    private FakeTeams()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use((context, next) => Between is { } between ? between(context, () => next(context)) : next(context));
        MapAuthority(_app);
        MapConnector(_app);
        foreach (var name in new[] { "ada", "bob", "cyd" }) People[User(name)] = new FakeUser(User(name), char.ToUpperInvariant(name[0]) + name[1..]);
        Add(new FakeConversation(Channel, "channel"));
        Add(new FakeConversation(OtherChannel, "channel"));
        Add(new FakeConversation(GroupChat, "groupChat"));
    }

    internal ConnectorTokenMaker Tokens { get; } = new();

    internal Dictionary<string, FakeUser> People { get; } = [];

    internal Uri Address { get; private set; } = new("http://localhost");

    internal string ServiceUrl => $"{Address}amer/{Tenant}/";

    /// <summary>What is asked of the bot to come here.</summary>
    internal Dictionary<string, string?> Settings => new()
    {
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = Tenant,
        ["Teams:ClientSecret"] = Secret,
        ["Teams:OpenIdMetadataUrl"] = $"{Address}v1/.well-known/openidconfiguration",
        ["Teams:TokenUrl"] = $"{Address}{Tenant}/oauth2/v2.0/token",
        ["Teams:AllowedServiceHosts"] = "127.0.0.1",
    };

    /// <summary>What people have, to send it to the bot.</summary>
    internal Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>What was put where people keep files, by person.</summary>
    internal ConcurrentDictionary<string, string> Uploads { get; } = [];

    /// <summary>What comes between a call and its answer, and may do either of them or not; null for nothing.</summary>
    internal Func<HttpContext, Func<Task>, Task>? Between { get; set; }

    internal IReadOnlyList<FakeConversation> Conversations
    {
        get
        {
            lock (_lock) return [.. _conversations.Values];
        }
    }

    /// <summary>What was called, oldest first: <c>POST /v3/conversations</c>.</summary>
    internal ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>What Teams would have refused for its form; empty at the end of every story.</summary>
    internal ConcurrentQueue<string> Broken { get; } = [];

    internal static async Task<FakeTeams> StartAsync()
    {
        var teams = new FakeTeams();
        await teams._app.StartAsync();
        teams.Address = new Uri(teams._app.Urls.Single() + "/");
        return teams;
    }

    internal static string User(string name) => $"29:1{name}";

    /// <summary>A channel, a chat, or the chat of a person with the bot by the person's name: <c>In("ada")</c>.</summary>
    internal FakeConversation In(string id)
    {
        lock (_lock) return _conversations.TryGetValue(id, out var known) ? known : _conversations[Personal(id)];
    }

    /// <summary>The app is there for one person alone.</summary>
    internal FakeConversation Installed(string name)
    {
        lock (_lock)
        {
            return _conversations.TryGetValue(Personal(name), out var known) ? known : Add(new FakeConversation(Personal(name), "personal") { Person = User(name) });
        }
    }

    /// <summary>The next calls that say something fail, whatever they say.</summary>
    internal void Fails(int status, string code, int? retryAfter = null, int times = 1)
    {
        for (var time = 0; time < times; time++) _failures.Enqueue(new FakeFailure(status, code, retryAfter));
    }

    /// <summary>The next message is taken, and its answer never arrives.</summary>
    internal void LosesAnAnswer() => _losesAnAnswer = true;

    /// <summary>Nothing more is taken in a conversation.</summary>
    internal void Closes(string conversation, int status, string code) => _closed[conversation] = new FakeFailure(status, code, null);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Tokens.Dispose();
    }

    internal string NewId() => (1_770_000_000_000 + Interlocked.Increment(ref _stamps)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Personal(string name) => $"a:1{name}";

    private FakeConversation Add(FakeConversation conversation) => _conversations[conversation.Id] = conversation;
}

internal sealed record FakeFailure(int Status, string Code, int? RetryAfter)
{
    internal IResult Result(HttpContext context)
    {
        if (RetryAfter is { } after) context.Response.Headers.RetryAfter = after.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Text(new JsonObject { ["error"] = new JsonObject { ["code"] = Code, ["message"] = "As it was told to." } }.ToJsonString(), "application/json", statusCode: Status);
    }
}

/// <param name="Id">As the bot knows them.</param>
internal sealed record FakeUser(string Id, string Name)
{
    /// <summary><c>user</c> or <c>guest</c>.</summary>
    internal string Role { get; set; } = "user";

    internal string Locale { get; set; } = "en-GB";

    internal string Zone { get; set; } = "Europe/Paris";
}
