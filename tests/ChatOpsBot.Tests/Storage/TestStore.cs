using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
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

    private TestStore(string provider, string connectionString, string admins)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider,
            ["Storage:ConnectionString"] = connectionString,
            ["Admins"] = admins,
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(configuration).AddPlans(configuration).AddPeople(configuration).AddInbox()
            .BuildServiceProvider();
    }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));

    internal ImportHandler Import => _services.GetRequiredService<ImportHandler>();

    internal PlanSnapshots Snapshots => _services.GetRequiredService<PlanSnapshots>();

    internal MessageRouter Messages => _services.GetRequiredService<MessageRouter>();

    internal PlanOfConversation PlanOfConversation => _services.GetRequiredService<PlanOfConversation>();

    internal UnitsOfWork Units => _services.GetRequiredService<UnitsOfWork>();

    internal FirstPlan FirstPlan => _services.GetRequiredService<FirstPlan>();

    internal Task<BotDbContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Opens the store of another process on the same database.</summary>
    /// <param name="admins">As the setting of this name.</param>
    internal static async Task<TestStore> OpenAsync(string provider, string connectionString, string admins = "")
    {
        var store = new TestStore(provider, connectionString, admins);
        await store._services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        return store;
    }
}
