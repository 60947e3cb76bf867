using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.People;

/// <summary>A person is forgotten; each engine tells it.</summary>
public abstract class ForgetStories
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task Whoever_is_forgotten_is_in_no_row_that_is_theirs_and_is_no_author_any_more()
    {
        await using var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 10:00");
        await story.SaysAsync("Zoé", "settings hour 8:30");
        await story.SaysAsync("Zoé", "note ACT-001 seen");
        await story.SaysAsync("Zoé", "watch ACT-002");
        await story.SaysAsync("Zoé", "absent 2026-12-21 to 2026-12-22 @Emil");
        await story.SaysAsync(null, "link Architecte to Zoé");
        await story.SaysAsync("Zoé", "escalate ACT-001 N1 no key");
        await story.SaysAsync("Ada", "resolve ESC-1 key found by somebody");
        await LooksAtThePagesAsync(story);

        var asked = await story.SaysAsync(null, "forget Zoé");
        var before = await NamedAsync(story);
        var done = await story.SaysAsync(null, "forget Zoé yes");
        var again = await story.SaysAsync(null, "forget Zoé yes");

        Assert.Equal("Forget Zoé? It cannot be undone.", asked.Summary);
        Assert.Equal("absences accounts audit calendar_feeds escalation_lines escalations journal local_posts outbox people sessions stand_up_answers watches", string.Join(' ', before.Except(["inbox"])));
        Assert.Equal((MessageKind.Answer, true), (done.Kind, done.Summary.StartsWith("Zoé is forgotten: ", StringComparison.Ordinal)));
        // What stands in a channel is kept as long as posts are; it is said with the answer.
        Assert.Equal("local_posts outbox", string.Join(' ', (await NamedAsync(story)).Except(["inbox"])));
        Assert.Equal("Nothing is kept of Zoé.", again.Summary);
        await using var database = await story.Store.ContextAsync();
        Assert.Equal("une personne oubliée", await database.Journal.Where(entry => entry.New == "seen").Select(entry => entry.Actor).SingleAsync(Cancellation));
        Assert.Empty(await database.LocalPosts.Where(post => post.Conversation == "person/Zoé").ToListAsync(Cancellation));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_name_that_only_spoke_on_this_machines_page_is_forgotten_with_its_calendar()
    {
        await using var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 10:00");
        await story.SaysAsync("Zoé", "calendar");
        await story.SaysAsync("Zoé", "note ACT-001 seen");
        Assert.Equal("audit calendar_feeds inbox journal", string.Join(' ', await NamedAsync(story)));

        var asked = await story.SaysAsync(null, "forget Zoé");
        var done = await story.SaysAsync(null, "forget Zoé yes");
        var again = await story.SaysAsync(null, "forget Zoé yes");

        Assert.Equal("Forget Zoé? It cannot be undone.", asked.Summary);
        Assert.StartsWith("Zoé is forgotten: ", done.Summary, StringComparison.Ordinal);
        Assert.Empty((await NamedAsync(story)).Except(["inbox"]));
        Assert.Equal("Nothing is kept of Zoé.", again.Summary);
    }

    [Fact]
    public async Task Whoever_a_running_escalation_needs_is_not_forgotten_and_neither_is_anybody_by_a_member()
    {
        await using var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), "2026-12-07 10:00");
        await story.SaysAsync("Ada", "settings hour 8:30");
        await story.SaysAsync(null, "grant Bruno admin");
        await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");

        var needed = await story.SaysAsync("Bruno", "forget Ada yes");
        var last = await story.SaysAsync("Bruno", "forget Bruno yes");
        var refused = await story.SaysAsync("Emil", "forget Dora yes");

        Assert.Equal("Ada is called by or has a part in ESC-1: resolve or withdraw first.", needed.Summary);
        Assert.Equal("Bruno is the only admin: make somebody else one first.", last.Summary);
        Assert.Equal(MessageKind.Refusal, refused.Kind);
        await using var database = await story.Store.ContextAsync();
        Assert.Equal(["Ada", "Bruno"], await database.People.Select(person => person.Name).Order().ToListAsync(Cancellation));
    }

    private static async Task LooksAtThePagesAsync(Story story)
    {
        await story.SaysAsync("Zoé", "calendar");
        await using var database = await story.Store.ContextAsync();
        var plan = await database.Plans.SingleAsync(Cancellation);
        database.Sessions.Add(Session.Of("example-not-a-token", new AccountId(WorkspaceKey.Local, "Zoé"), Standing.Member, story.Store.Now));
        database.StandUpAnswers.Add(StandUpAnswer.Of(plan.Key, new DateOnly(2026, 12, 7), "Zoé", 1));
        await database.SaveChangesAsync(Cancellation);
    }

    /// <summary>The tables with the name anywhere in them.</summary>
    private static async Task<IReadOnlyList<string>> NamedAsync(Story story)
    {
        await using var database = await story.Store.ContextAsync();
        await using var transaction = await database.Database.BeginTransactionAsync(Cancellation);
        var found = new List<string>();
        foreach (var table in ChatOpsBot.Storage.Moving.MovedTable.Of(database))
            if (await table.RowsAsync(Cancellation).AnyAsync(row => row.Any(Names), Cancellation)) found.Add(table.Name);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static bool Names(object? value) => value switch
    {
        string text => text.Contains("Zoé", StringComparison.Ordinal) || text.Contains("Zo\\u00E9", StringComparison.Ordinal),
        IEnumerable<string> several => several.Contains("Zoé"),
        _ => false,
    };
}

public sealed class PostgresForgetStories(PostgresServer server) : ForgetStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteForgetStories : ForgetStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-forget-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, "plans.db")}");
}
