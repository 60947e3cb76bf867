using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Tests.Web.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests.People;

/// <summary>A store in which a person has accounts on this machine and in Slack, opened by a bot that serves many workspaces; each engine tells it.</summary>
public abstract class RealmSplitStories
{
    private static readonly AccountId Here = new(WorkspaceKey.Local, "Léa Martin");
    private static readonly AccountId There = new("slack", "T2", "U1");
    private static readonly PlanKey Ours = new("local", "local", "mm2");
    private static readonly PlanKey Theirs = new("slack", "T2", "mm2");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task Nobody_has_a_right_in_two_realms_after_the_start_of_a_bot_for_many_workspaces()
    {
        var database = await NewDatabaseAsync();
        await JoinedAsync(database);

        await using var bot = PublicBot.Begin(
            ("Storage:Provider", Provider), ("Storage:ConnectionString", database),
            ("Slack:Mode", "Http"), ("Slack:SigningSecret", FakeSlack.SigningSecret), ("Slack:ClientId", FakeSlack.ClientId), ("Slack:ClientSecret", FakeSlack.ClientSecret));

        var directory = bot.Services.GetRequiredService<PeopleDirectory>();
        var (house, other) = (await directory.CurrentAsync(Here.Home, Cancellation), await directory.CurrentAsync(There.Home, Cancellation));
        var (lea, stranger) = (house.With(Here)!, other.With(There)!);
        Assert.Equal([Here], lea.Accounts);
        Assert.Equal([There], stranger.Accounts);
        Assert.Equal((true, "Léa Martin", false, "Léa Martin"), (lea.IsAdmin, lea.Name, stranger.IsAdmin, stranger.Name));
        Assert.Equal((Right.Lead, Right.Viewer), (house.GrantOf(lea.Id, Ours), other.GrantOf(stranger.Id, Theirs)));
        Assert.Equal(["Architecte"], house.RolesOf(lea.Id, Ours));
        Assert.Equal(["Exploitant"], other.RolesOf(stranger.Id, Theirs));
        await using var rows = await bot.Services.GetRequiredService<IDbContextFactory<ChatOpsBot.Storage.BotDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Equal((2, 2), (await rows.Grants.CountAsync(Cancellation), await rows.RoleLinks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_was_parted_is_told_in_the_log_once_without_a_name()
    {
        var database = await NewDatabaseAsync();
        await JoinedAsync(database);
        var log = new TraceLog();

        for (var start = 0; start < 2; start++)
        {
            await using var store = await TestStore.OpenAsync(Provider, database, services => services
                .AddSingleton(new DividedPlatform("slack", [])).AddLogging(logging => logging.AddProvider(log).AddFilter("ChatOpsBot", LogLevel.Warning)));
            await store.Service<RealmSplit>().RunAsync();
        }

        var line = Assert.Single(log.Lines, line => line.StartsWith("Warning Person 1 also had an account of slack/T2", StringComparison.Ordinal));
        Assert.DoesNotContain("Léa", line, StringComparison.Ordinal);
    }

    private async Task JoinedAsync(string database)
    {
        await using var store = await TestStore.OpenAsync(Provider, database);
        await store.Units.RunAsync(async (session, cancellation) =>
        {
            var records = await PeopleRecords.LoadAsync(session.Database, Realm.House, cancellation);
            var person = records.Register("Léa Martin", Here);
            person.Join(There);
            records.Grant(Ours, person, Right.Lead);
            records.Grant(Theirs, person, Right.Viewer);
            records.Fill(Ours, "Architecte", [person], []);
            records.Fill(Theirs, "Exploitant", [person], []);
            person.MakeAdmin(true);
            return true;
        });
    }
}

public sealed class PostgresRealmSplitStories(PostgresServer server) : RealmSplitStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteRealmSplitStories : RealmSplitStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-realms-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, "plans.db")}");
}
