using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.News;

/// <summary>What others hear of a change, on the demonstration plan; each engine runs all of it.</summary>
public abstract class NewsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task The_channel_hears_of_private_changes_together_after_five_minutes_and_once()
    {
        await using var store = await OpenAsync();
        await SayAsync(store, "block ACT-006 no key", "Ada");
        await SayAsync(store, "due ACT-007 2027-01-15", "Karim");
        await SayAsync(store, "spent ACT-004 0.5", "Karim");
        store.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await store.QuietAsync();
        Assert.Empty(await PostsAsync(store, "channel/local/local/"));

        for (var minute = 0; minute < 3; minute++)
        {
            store.Clock.Advance(TimeSpan.FromMinutes(minute + 1));
            await store.QuietAsync();
        }

        var news = Assert.Single(await PostsAsync(store, "channel/local/local/"));
        var facts = news.Blocks.OfType<MessageBlock.Facts>().Single().Items;
        Assert.Equal(
            ["Ada: ACT-006 statut : à faire → bloquée ; parce que : no key", "Karim: ACT-007 échéance : mercredi 16 décembre 2026 → vendredi 15 janvier 2027"],
            facts.Select(fact => $"{fact.Label}: {fact.Value}".Replace("J+26", "mercredi 16 décembre 2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_is_not_told()
    {
        await using var store = await OpenAsync();
        await SayAsync(store, "block ACT-006 no key", "Ada");
        await SayAsync(store, "undo", "Ada");
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await store.QuietAsync();

        Assert.Empty(await PostsAsync(store, "channel/"));
    }

    [Fact]
    public async Task What_was_said_where_everybody_sees_it_is_no_news()
    {
        await using var store = await OpenAsync();
        await SayAsync(store, "block ACT-006 no key", "Ada", isPrivate: false);
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await store.QuietAsync();

        Assert.Empty(await PostsAsync(store, "channel/"));
    }

    [Fact]
    public async Task Who_watches_an_action_is_told_what_others_change_of_it_and_nothing_else()
    {
        await using var store = await OpenAsync();
        Assert.Equal("You watch ACT-006: I tell you what others change.", (await SayAsync(store, "watch ACT-006", "Ada")).Summary);
        await SayAsync(store, "start ACT-006", "Ada");
        await SayAsync(store, "start ACT-007", "Karim");
        await SayAsync(store, "note ACT-006 called", "Karim");
        await store.QuietAsync();

        var told = Assert.Single(await PostsAsync(store, LocalConversations.Person("Ada")));
        Assert.Equal("Karim a changé ACT-006", told.Summary);
        Assert.EndsWith("ne plus suivre ACT-006", told.Blocks.OfType<MessageBlock.Context>().Single().Text.ToString(), StringComparison.Ordinal);

        await SayAsync(store, "unwatch ACT-006", "Ada");
        await SayAsync(store, "note ACT-006 again", "Karim");
        await store.QuietAsync();
        Assert.Single(await PostsAsync(store, LocalConversations.Person("Ada")));
        Assert.Equal("You watch nothing. For example: watch ACT-004", (await SayAsync(store, "watch", "Ada")).Summary);
    }

    private async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync(Provider, await NewDatabaseAsync(), TestStore.LocalChat);
        await store.FirstPlan.LoadAsync(Cancellation);
        return store;
    }

    private static async Task<List<BotMessage>> PostsAsync(TestStore store, string conversation)
    {
        await using var context = await store.ContextAsync();
        var posts = await context.LocalPosts.Where(post => post.Conversation.StartsWith(conversation) && !post.Intent.Contains("/board")).OrderBy(post => post.Id).ToListAsync(Cancellation);
        return [.. posts.Select(post => MessageJson.Read(post.Message))];
    }

    private static ValueTask<BotMessage> SayAsync(TestStore store, string text, string sender, bool isPrivate = true) => store.Messages.AnswerAsync(
        new InboundMessage(WorkspaceKey.Local, text, sender, Language.English, Profile: null) { Conversation = "page", Standing = Standing.Operator, IsPrivate = isPrivate },
        Cancellation);
}

public sealed class PostgresNewsTests(PostgresServer server) : NewsTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteNewsTests : NewsTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-news-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
