using ChatOpsBot.Core.News;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>The store of the bot as another process sees it: made ready before the bot starts, and read when all is over.</summary>
internal sealed class SoakStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    internal SoakStore(string provider, string connectionString)
    {
        Settings = new Dictionary<string, string?> { ["Storage:Provider"] = provider, ["Storage:ConnectionString"] = connectionString };
        // A connection that was kept while the database was restarted would fail once more.
        var own = new Dictionary<string, string?>(Settings) { ["Storage:ConnectionString"] = $"{connectionString};Pooling=False" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(own).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(configuration).AddPlans(configuration).AddPeople(configuration).AddInbox().AddScheduling().BuildServiceProvider();
    }

    /// <summary>What leads the bot to it.</summary>
    internal Dictionary<string, string?> Settings { get; }

    /// <returns>The plan's short name.</returns>
    internal async Task<string> FillAsync()
    {
        await _services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        var document = new DocumentFile("plan.md", SoakPlan.Content(), IsDemonstration: false);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await _services.GetRequiredService<ImportHandler>().HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, today, DryRun: false, Replace: false), CancellationToken.None);
        var plan = await _services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, CancellationToken.None);
        await _services.GetRequiredService<UnitsOfWork>().RunAsync(async (session, stopping) =>
        {
            var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
            foreach (var (name, user) in People.InSlack) people.Register(name, new AccountId(new WorkspaceKey("slack", FakeSlack.Team), user)).MakeAdmin(true);
            foreach (var (name, user) in People.InTeams) people.Register(name, new AccountId(new WorkspaceKey("teams", FakeTeams.Tenant), FakeTeams.User(user))).MakeAdmin(true);
            foreach (var (name, _) in People.InSlack.Where(one => one.Value == People.SlackWatcher).Concat(People.InTeams.Where(one => one.Value == People.TeamsWatcher)))
                session.Database.Watches.Add(Watch.Of(plan!.Key, Subject.Action(9), name));
            return true;
        });
        return plan!.Key.Plan;
    }

    /// <summary>Rows that still have something before them.</summary>
    internal async Task<int> WaitingAsync()
    {
        await using var database = await ContextAsync();
        return await database.Outbox.CountAsync(row => row.NextAt != null) + await database.Inbox.CountAsync(row => row.NextAt != null);
    }

    /// <summary>Where most of them are owed, with what the first of each waits for.</summary>
    internal async Task<IReadOnlyList<string>> WaitingWhereAsync()
    {
        await using var database = await ContextAsync();
        var rows = await database.Outbox.AsNoTracking().Where(row => row.NextAt != null).OrderBy(row => row.Sequence).ToListAsync();
        return
        [
            .. rows.GroupBy(row => row.ConversationKey).OrderByDescending(place => place.Count()).Take(5).Select(place =>
                $"{place.Count()} of them in {place.Key}, the first {place.First().Sequence} ({place.First().Intent}) after {place.First().Attempts} attempts ({place.First().Failure}) until {place.First().NextAt:T}"),
        ];
    }

    internal async Task<Facts> ReadAsync()
    {
        await using var database = await ContextAsync();
        return new Facts(
            await database.Inbox.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(),
            await database.Outbox.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(),
            await database.Journal.AsNoTracking().ToListAsync(),
            await database.Escalations.AsNoTracking().Include(one => one.Lines).ToListAsync());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private Task<BotDbContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();
}
