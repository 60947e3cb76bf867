using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Teams;

/// <summary>The whole bot on a free port with the demonstration plan, and a tenant that both of them know; its clock is moved by hand, and so are its loops.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Host _host;
    private bool _isOver;

    private TeamsBot(FakeTeams teams, string folder, DateTimeOffset now, Dictionary<string, string?> settings)
    {
        (Teams, _folder) = (teams, folder);
        Clock = new FakeTimeProvider(now);
        _host = new Host(new Dictionary<string, string?>(teams.Settings.Concat(settings).ToLookup(one => one.Key, one => one.Value).ToDictionary(one => one.Key, one => one.Last()))
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "plans.db")}",
        }, Clock, Errors);
    }

    internal FakeTeams Teams { get; }

    internal FakeTimeProvider Clock { get; }

    internal ErrorLog Errors { get; } = new();

    internal IServiceProvider Services => _host.Services;

    internal HttpClient Http { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<TeamsBot> BeginAsync(params (string Key, string Value)[] settings)
    {
        var own = new Dictionary<string, string?> { ["Admins"] = $"teams:{FakeTeams.User("ada")}" };
        foreach (var (key, value) in settings) own[key] = value;
        var bot = new TeamsBot(await FakeTeams.StartAsync(), Directory.CreateTempSubdirectory("chatopsbot-teams-").FullName, new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero), own);
        return bot.Started();
    }

    /// <summary>The process ends, and another one begins on the same store at the same instant.</summary>
    internal async Task<TeamsBot> RestartAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        _isOver = true;
        var settings = new Dictionary<string, string?> { ["Admins"] = $"teams:{FakeTeams.User("ada")}" };
        return new TeamsBot(Teams, _folder, Clock.GetUtcNow(), settings).Started();
    }

    /// <summary>Until nothing is left to be done at this instant.</summary>
    internal Task QuietAsync() => Quiet.ComesAsync(Services);

    internal async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await QuietAsync();
    }

    /// <summary>Posts as the Connector does, with a token of this moment.</summary>
    /// <param name="wishes">What is wrong with the token; null for a good one.</param>
    internal Task<HttpResponseMessage> TellAsync(JsonObject activity, Func<TokenWishes, TokenWishes>? wishes = null)
    {
        var good = new TokenWishes(FakeTeams.AppId, activity["serviceUrl"]?.GetValue<string>());
        return PostAsync(activity.ToJsonString(), $"Bearer {Teams.Tokens.Make(wishes is null ? good : wishes(good), Clock.GetUtcNow())}");
    }

    internal async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request, Cancellation);
    }

    /// <summary>Tells it, and everything that follows is done.</summary>
    /// <returns>What the response says; null for an empty one.</returns>
    internal async Task<JsonObject?> DoneAsync(JsonObject activity)
    {
        using var response = await TellAsync(activity);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        await QuietAsync();
        return text.Length == 0 ? null : (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>Somebody writes, and is answered.</summary>
    /// <returns>What they wrote.</returns>
    internal async Task<JsonObject> SaysAsync(string place, string name, string text, string? thread = null)
    {
        var said = Teams.Says(place, name, text, thread);
        await DoneAsync(said);
        return said;
    }

    /// <summary>What the bot has to say by itself, in a conversation of this tenant.</summary>
    internal async Task OweAsync(string conversation, string intent, BotMessage message, string? address = null)
    {
        var owed = new Owed(new ConversationKey(new WorkspaceKey("teams", FakeTeams.Tenant), conversation), intent) { Message = message, Address = address };
        await Services.GetRequiredService<UnitsOfWork>().RunAsync((session, _) =>
        {
            Services.GetRequiredService<OutboxDispatcher>().Owe(session, owed, Clock.GetUtcNow());
            return Task.FromResult(true);
        });
        await QuietAsync();
    }

    internal async Task<T> ReadAsync<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        return await read(database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOver) return;

        Http.Dispose();
        await _host.DisposeAsync();
        await Teams.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Teams.Broken);
    }

    private TeamsBot Started()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        Http = new HttpClient { BaseAddress = _host.ClientOptions.BaseAddress };
        Services.GetRequiredService<Leases>().IsServing = true;
        Errors.Lines.Clear();
        return this;
    }

    private sealed class Host(Dictionary<string, string?> settings, FakeTimeProvider clock, ErrorLog errors) : WebApplicationFactory<Program>
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
                    // Stories turn the loop by hand, so that silence is proved and not waited for.
                    foreach (var loop in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(DeliveryLoop)).ToList()) services.Remove(loop);
                });
        }
    }
}
