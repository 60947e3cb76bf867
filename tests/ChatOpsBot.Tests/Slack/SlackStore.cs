using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack;
using ChatOpsBot.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack;

/// <summary>The bot with a Slack at the wire and a page of its own; its clock is moved by hand.</summary>
internal sealed class SlackStore : IAsyncDisposable
{
    internal static readonly WorkspaceKey Home = new("slack", FakeSlack.Team);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-slack-");
    private readonly List<TestStore> _stores = [];

    private SlackStore(FakeSlack slack) => Slack = slack;

    internal FakeSlack Slack { get; }

    internal SlackApi Api => Store.Service<SlackApi>();

    internal ErrorLog Errors { get; } = new();

    /// <summary>The process that was started last.</summary>
    internal TestStore Store => _stores[^1];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<SlackStore> BeginAsync(string admins = "", DateTimeOffset? now = null)
    {
        var story = new SlackStore(await FakeSlack.StartAsync());
        await story.StartAsync(admins, now);
        return story;
    }

    /// <summary>Another process on the same store, whose clock begins where the last one's stands.</summary>
    internal async Task StartAsync(string admins = "", DateTimeOffset? now = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Slack.Settings).Build();
        _stores.Add(await TestStore.OpenAsync(
            "Sqlite",
            $"Data Source={Path.Combine(_folder.FullName, "plans.db")}",
            services =>
            {
                TestStore.LocalChat(services);
                services.AddSlack(configuration);
                services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
                Errors.AddTo(services);
            },
            admins,
            now ?? (_stores.Count == 0 ? null : Store.Now)));
        Slack.Follows(Store.Clock);
        // Looking for tables that a new database does not have yet is logged as an error.
        if (_stores.Count == 1) Errors.Lines.Clear();
    }

    /// <summary>The last process ends, and another starts.</summary>
    internal async Task RestartAsync()
    {
        var now = Store.Now;
        await Store.DisposeAsync();
        _stores.RemoveAt(_stores.Count - 1);
        await StartAsync(now: now);
    }

    internal static ConversationKey In(string conversation) => new(Home, conversation);

    /// <summary>A message that says its own intent.</summary>
    internal static Owed Message(string conversation, string intent) => Message(conversation, intent, BotMessage.Answer(Language.English, intent, new MessageBlock.Paragraph(intent)));

    internal static Owed Message(string conversation, string intent, BotMessage message) => new(In(conversation), intent) { Message = message };

    /// <summary>Owes all of it in one unit, and waits until nothing is left to be done now.</summary>
    internal async Task OweAsync(params IReadOnlyList<Owed> owed)
    {
        await Store.Units.RunAsync<bool>((session, _) =>
        {
            foreach (var one in owed) Store.Outbox.Owe(session, one, Store.Now);
            return Task.FromResult(true);
        });
        await Store.QuietAsync();
    }

    internal async Task AdvanceAsync(TimeSpan time)
    {
        Store.Clock.Advance(time);
        await Store.QuietAsync();
    }

    internal async Task<OutboxEntry> RowAsync(string intent)
    {
        await using var context = await Store.ContextAsync();
        return await context.Outbox.AsNoTracking().SingleAsync(entry => entry.Intent == intent && entry.Platform == "slack", Cancellation);
    }

    internal async Task<IReadOnlyList<OutboxEntry>> RowsOnThisMachineAsync()
    {
        await using var context = await Store.ContextAsync();
        return await context.Outbox.AsNoTracking().Where(entry => entry.Platform == "local").OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }

    /// <summary>Somebody who writes in Slack under this id.</summary>
    internal Task KnowAsync(string name, string user, bool isAdmin = false, string? prefers = null) => Store.Units.RunAsync(async (session, stopping) =>
    {
        var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
        var person = people.Register(name, new AccountId(Home, user));
        person.MakeAdmin(isAdmin);
        if (prefers is not null) person.Set(PersonalSettings.None with { PreferredPlatform = prefers });
        return true;
    });

    internal Task JoinAsync(string name, AccountId account) => Store.Units.RunAsync(async (session, stopping) =>
    {
        var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
        people.Person(people.Snapshot().Named(name)!.Id).Join(account);
        return true;
    });

    /// <summary>The bot kept to every rule of Slack.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        await Slack.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        Assert.Empty(Slack.Broken);
    }
}
