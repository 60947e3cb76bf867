using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>The whole bot as it is published under a name, with people of each right; visitors come straight to its port and say that name.</summary>
internal sealed class PublicBot : IAsyncDisposable
{
    internal const string Name = "bot.example";

    internal const string Origin = $"https://{Name}";

    private readonly string? _folder;
    private readonly Host _host;

    private PublicBot(string? folder, Dictionary<string, string?> settings)
    {
        _folder = folder;
        _host = new Host(settings, Clock);
    }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));

    internal IServiceProvider Services => _host.Services;

    internal Uri Address => _host.ClientOptions.BaseAddress;

    /// <param name="settings">In place of, or beside, a SQLite store of its own and the public name.</param>
    internal static PublicBot Begin(params (string Key, string Value)[] settings) => BeginAt(0, settings);

    /// <param name="port">Where it listens; 0 for any that is free.</param>
    internal static PublicBot BeginAt(int port, params (string Key, string Value)[] settings)
    {
        var own = settings.Any(setting => setting.Key == "Storage:ConnectionString") ? null : Directory.CreateTempSubdirectory("chatopsbot-public-").FullName;
        var all = new Dictionary<string, string?> { ["Web:PublicUrl"] = Origin };
        if (own is not null) all["Storage:ConnectionString"] = $"Data Source={Path.Combine(own, "plans.db")}";
        foreach (var (key, value) in settings) all[key] = value;
        var bot = new PublicBot(own, all);
        bot._host.UseKestrel(port);
        bot._host.StartServer();
        return bot;
    }

    internal static AccountId Account(string user) => new("slack", "T1", user);

    internal string Link(AccountId account, Standing standing = Standing.Member) => Services.GetRequiredService<SignInLinks>().Write(account, standing, Clock.GetUtcNow());

    /// <summary>Somebody follows a link and presses the button.</summary>
    internal async Task<Visitor> SignInAsync(AccountId account, Standing standing = Standing.Member)
    {
        var visitor = new Visitor(this);
        using var response = await visitor.PostAsync(new Uri(Link(account, standing)).PathAndQuery);
        Assert.Equal(303, (int)response.StatusCode);
        return visitor;
    }

    internal Task GrantAsync(AccountId account, Right right) => Services.GetRequiredService<UnitsOfWork>().RunAsync(async (session, cancellation) =>
    {
        var records = await PeopleRecords.LoadAsync(session.Database, Realm.House, cancellation);
        var plan = await Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, cancellation);
        var person = records.Snapshot().With(account) is { } known ? records.Person(known.Id) : records.Register(account.User, account);
        records.Grant(plan!.Key, person, right);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private sealed class Host(Dictionary<string, string?> settings, FakeTimeProvider clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.UseEnvironment("Production").ConfigureLogging(logging => logging.ClearProviders()).ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
        }
    }
}
