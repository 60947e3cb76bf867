using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Operations;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Storage;

/// <summary>A real store, made as the host makes it, with a clock that a test moves.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestStore(string provider, string connectionString, string admins, Action<IServiceCollection>? chat, DateTimeOffset now)
    {
        Clock = new FakeTimeProvider(now);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider,
            ["Storage:ConnectionString"] = connectionString,
            ["Admins"] = admins,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
            .AddStorage(configuration).AddPlans(configuration).AddPeople(configuration).AddInbox().AddScheduling();
        chat?.Invoke(services);
        _services = services.BuildServiceProvider();
        // What a store owes it sends itself, as a server does; only its loop is turned by hand.
        _services.GetRequiredService<Leases>().IsServing = chat is not null;
    }

    internal FakeTimeProvider Clock { get; }

    internal ImportHandler Import => _services.GetRequiredService<ImportHandler>();

    internal PlanSnapshots Snapshots => _services.GetRequiredService<PlanSnapshots>();

    internal MessageRouter Messages => _services.GetRequiredService<MessageRouter>();

    internal InboxProcessor Inbox => _services.GetRequiredService<InboxProcessor>();

    internal OutboxDispatcher Outbox => _services.GetRequiredService<OutboxDispatcher>();

    internal DeliveryCleaning Cleaning => _services.GetRequiredService<DeliveryCleaning>();

    internal DueJob Due => _services.GetRequiredService<DueJob>();

    internal Auditor Auditor => _services.GetRequiredService<Auditor>();

    internal T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    internal DateTimeOffset Now => Clock.GetUtcNow();

    internal PlanOfConversation PlanOfConversation => _services.GetRequiredService<PlanOfConversation>();

    internal UnitsOfWork Units => _services.GetRequiredService<UnitsOfWork>();

    internal FirstPlan FirstPlan => _services.GetRequiredService<FirstPlan>();

    internal Task<BotDbContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Looks for what is due, and again, until nothing is left to be done at this instant.</summary>
    internal Task QuietAsync() => Quiet.ComesAsync(_services);

    /// <summary>Opens the store of another process on the same database.</summary>
    internal static Task<TestStore> OpenAsync(string provider, string connectionString, IChatClient chat) =>
        OpenAsync(provider, connectionString, services => services.AddSingleton(chat));

    /// <summary>The same with this machine's own chat.</summary>
    internal static void LocalChat(IServiceCollection services) => services.AddSingleton<IChatClient, LocalChatClient>();

    /// <summary>The same with whatever chat is added.</summary>
    /// <param name="admins">As the setting of this name.</param>
    internal static async Task<TestStore> OpenAsync(string provider, string connectionString, Action<IServiceCollection>? chat = null, string admins = "", DateTimeOffset? now = null)
    {
        var store = new TestStore(provider, connectionString, admins, chat, now ?? new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        await store._services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        return store;
    }
}
