using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Storage;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>What many ask is answered from what one was answered, and never from the past; each engine runs all of it.</summary>
public abstract class RememberedAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task The_same_question_is_composed_and_drawn_once_while_nothing_changes()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var first = await AskAsync(store, "status ACT-004");
        var drawn = first.Drawn(default, _ => [1]);

        var second = await AskAsync(store, "status ACT-004");

        Assert.Same(first, second);
        Assert.Same(drawn, second.Drawn(default, _ => [2]));
        Assert.NotSame(drawn, second.Drawn(new Answered.Look(WorkspaceKey.Local, IsShared: true), _ => [3]));
    }

    [Theory]
    [InlineData("note ACT-004 seen")]
    [InlineData("link Équipe exploitation to Karim")]
    [InlineData("settings digest 08:30")]
    public async Task What_is_said_meanwhile_makes_it_anew(string said)
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var before = await AskAsync(store, "status ACT-004");

        Assert.Equal(MessageKind.Answer, (await store.Messages.AnswerAsync(Message(said), Cancellation)).Kind);

        Assert.NotSame(before, await AskAsync(store, "status ACT-004"));
    }

    [Fact]
    public async Task What_another_process_commits_makes_it_anew()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database, admins: "local:Ada");
        Assert.Contains("to do", (await AskAsync(store, "status ACT-007")).Message.Summary, StringComparison.Ordinal);

        await other.Messages.AnswerAsync(Message("start ACT-007"), Cancellation);

        Assert.Contains("in progress", (await AskAsync(store, "status ACT-007")).Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Midnight_in_the_zone_of_the_plan_makes_it_anew()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        store.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 22, 59, 59, TimeSpan.Zero));
        var before = await AskAsync(store, "next");

        store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotSame(before, await AskAsync(store, "next"));
    }

    [Theory]
    [InlineData("mine", "Karim Benali", "en")]
    [InlineData("mine", "Ada", "fr")]
    [InlineData("mine 2", "Ada", "en")]
    public async Task Another_asker_language_or_question_has_an_answer_of_its_own(string text, string sender, string language)
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var before = await AskAsync(store, "mine");

        var other = await store.Messages.AnsweredAsync(Message(text) with { Sender = sender, Setting = Languages.FromTag(language) }, Cancellation);

        Assert.NotSame(before, other);
    }

    [Fact]
    public async Task What_the_store_answers_is_looked_up_each_time()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());

        Assert.NotSame(await AskAsync(store, "history ACT-004"), await AskAsync(store, "history ACT-004"));
    }

    private async Task<TestStore> OpenAsync(string database)
    {
        var store = await TestStore.OpenAsync(Provider, database, admins: "local:Ada");
        await store.FirstPlan.LoadAsync(Cancellation);
        return store;
    }

    private static ValueTask<Answered> AskAsync(TestStore store, string text) => store.Messages.AnsweredAsync(Message(text), Cancellation);

    private static InboundMessage Message(string text) => new(WorkspaceKey.Local, text, "Ada", Language.English, Profile: null) { Conversation = "page" };
}

public sealed class PostgresRememberedAnswerTests(PostgresServer server) : RememberedAnswerTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteRememberedAnswerTests : RememberedAnswerTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-remembered-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
