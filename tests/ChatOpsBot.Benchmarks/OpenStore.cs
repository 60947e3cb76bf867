using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Benchmarks;

/// <summary>A store of its own within this process, put together as the host does it.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private OpenStore()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Sqlite",
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_folder.Path, "plans.db")};Pooling=False",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(configuration).AddPlans(configuration).AddPeople(configuration).AddInbox().BuildServiceProvider();
    }

    internal static async Task<OpenStore> NewAsync()
    {
        var store = new OpenStore();
        await store._services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        return store;
    }

    internal Task LoadDemonstrationAsync() => _services.GetRequiredService<FirstPlan>().LoadAsync(CancellationToken.None);

    /// <summary>Makes the document the plan, or updates the plan of its title.</summary>
    internal Task<ImportOutcome> ImportAsync(byte[] document) => _services.GetRequiredService<ImportHandler>().HandleAsync(
        new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", document, IsDemonstration: false), new DateOnly(2026, 11, 30), DryRun: false, Replace: true),
        CancellationToken.None);

    /// <summary>What the bot answers to somebody of this machine.</summary>
    internal ValueTask<Core.Messages.BotMessage> AskAsync(string text) => _services.GetRequiredService<MessageRouter>().AnswerAsync(
        new InboundMessage(WorkspaceKey.Local, text, "Owner 1", Setting: null, Core.Messages.Language.English) { Conversation = LocalConversations.Page("a") },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
