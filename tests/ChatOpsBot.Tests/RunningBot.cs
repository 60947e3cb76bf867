using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests;

/// <summary>The whole bot on a free port of this machine with an empty store of its own; only its clock is the test's.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-").FullName;
    private readonly Host _host;

    public RunningBot() => _host = new Host(ConnectionString, Clock);

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));

    internal string ConnectionString => $"Data Source={Path.Combine(_folder, "plans.db")}";

    internal Uri Address { get; private set; } = new("http://localhost");

    internal IServiceProvider Services => _host.Services;

    public ValueTask InitializeAsync()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Posts something by itself, as the bot does; once for each intent.</summary>
    /// <param name="thread">The post in whose thread it stands.</param>
    /// <param name="edited">The post it replaces.</param>
    /// <returns>Its name on the page.</returns>
    internal Task<string> PostAsync(string conversation, string intent, string text, string? thread = null, string? edited = null) =>
        PostAsync(conversation, intent, BotMessage.Answer(Language.French, text, new MessageBlock.Paragraph(text)), thread, edited);

    internal async Task<string> PostAsync(string conversation, string intent, BotMessage message, string? thread = null, string? edited = null)
    {
        var outcome = await Services.GetRequiredService<IEnumerable<IChatClient>>().Single(client => client.Platform == WorkspaceKey.Local.Platform)
            .SendAsync(new Posting(new ConversationKey(WorkspaceKey.Local, conversation), intent, message, thread, edited), CancellationToken.None);
        return ((SendOutcome.Posted)outcome).MessageId;
    }

    private sealed class Host(string connectionString, FakeTimeProvider clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .UseSetting("Storage:ConnectionString", connectionString)
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}
