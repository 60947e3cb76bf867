using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>Messages of a platform that only wants to know that they arrived, and the answers that follow; each engine runs all of it.</summary>
public abstract class DeliveryTests
{
    private readonly FakeChat _chat = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task What_is_said_in_a_conversation_is_done_and_answered_in_its_order()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());

        for (var number = 1; number <= 12; number++)
            foreach (var conversation in new[] { "C1", "C2", "C3" })
                Assert.True(await store.Inbox.AcceptAsync(Said(conversation, $"note ACT-004 remark {number} in {conversation}")));
        await store.QuietAsync();

        foreach (var conversation in new[] { "C1", "C2", "C3" })
        {
            var expected = Enumerable.Range(1, 12).Select(number => $"ACT-004 note: remark {number} in {conversation}");
            Assert.Equal(expected, _chat.PostedIn(conversation));
        }

        await using var context = await store.ContextAsync();
        Assert.Equal(36, await context.Journal.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_acted_on_and_answered_once()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var message = Said("C1", "spent ACT-004 0.5");

        Assert.True(await store.Inbox.AcceptAsync(message));
        await store.QuietAsync();
        Assert.False(await store.Inbox.AcceptAsync(message));
        await store.QuietAsync();

        Assert.Single(_chat.PostedIn("C1"));
        Assert.Equal(0.5m, (await CurrentAsync(store)).Find(ActionId.Parse("ACT-004"))!.SpentDays);
    }

    [Fact]
    public async Task What_a_killed_process_had_in_hand_is_taken_over_when_its_lease_ends()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await LeaveBehindAsync(store, Said("C1", "start ACT-006"));

        store.Clock.Advance(Leases.Length - TimeSpan.FromSeconds(1));
        await store.QuietAsync();
        Assert.Empty(_chat.PostedIn("C1"));

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await store.QuietAsync();
        Assert.Equal(["ACT-006 status: to do → in progress"], _chat.PostedIn("C1"));
    }

    [Fact]
    public async Task A_message_waits_for_the_one_before_it_that_another_process_has_in_hand()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await LeaveBehindAsync(store, Said("C1", "note ACT-004 first"));

        await store.Inbox.AcceptAsync(Said("C1", "note ACT-004 second"));
        await store.Inbox.AcceptAsync(Said("C2", "note ACT-004 elsewhere"));
        await store.QuietAsync();
        Assert.Equal(["ACT-004 note: elsewhere"], _chat.PostedIn("C2"));
        Assert.Empty(_chat.PostedIn("C1"));

        store.Clock.Advance(Leases.Length);
        await store.QuietAsync();
        Assert.Equal(["ACT-004 note: first", "ACT-004 note: second"], _chat.PostedIn("C1"));
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again_and_what_follows_in_that_conversation_waits()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        _chat.Closed = "C1";
        await store.Inbox.AcceptAsync(Said("C1", "note ACT-004 first"));
        await store.QuietAsync();
        await store.Inbox.AcceptAsync(Said("C1", "note ACT-004 second"));
        await store.Inbox.AcceptAsync(Said("C2", "note ACT-004 elsewhere"));
        await store.QuietAsync();
        Assert.Single(_chat.PostedIn("C2"));
        _chat.Closed = null;

        store.Clock.Advance(TimeSpan.FromSeconds(14));
        await store.QuietAsync();
        Assert.Empty(_chat.PostedIn("C1"));

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await store.QuietAsync();
        Assert.Equal(["ACT-004 note: first", "ACT-004 note: second"], _chat.PostedIn("C1"));
    }

    [Fact]
    public async Task A_message_that_the_platform_refuses_is_kept_as_not_said_and_the_next_one_goes_out()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await store.Inbox.AcceptAsync(Said("C1", "note ACT-004 first"));
        await store.Inbox.AcceptAsync(Said("C1", "note ACT-004 second"));
        await store.QuietAsync();

        Assert.Equal(["ACT-004 note: second"], _chat.PostedIn("C1"));
        await using var context = await store.ContextAsync();
        var refused = await context.Outbox.SingleAsync(entry => entry.State == OutboxState.Dead, Cancellation);
        Assert.Equal(("is_archived", null), (refused.Failure, refused.MessageId));
    }

    [Fact]
    public async Task A_message_whose_sending_was_not_recorded_is_sent_again_for_the_same_intent()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await store.Units.RunAsync<bool>((session, _) =>
        {
            var entry = OutboxEntry.Of(new Owed(FakeChat.In("C1"), "digest/1") { Message = BotMessage.Answer(Language.English, "A digest") }, store.Now);
            entry.Take(new Lease("gone/1", store.Now + Leases.Length));
            session.Database.Outbox.Add(entry);
            return Task.FromResult(true);
        });

        await store.QuietAsync();
        Assert.Empty(_chat.PostedIn("C1"));
        store.Clock.Advance(Leases.Length);
        await store.QuietAsync();
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.QuietAsync();

        Assert.Equal(["A digest"], _chat.PostedIn("C1"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_acted_on_is_given_up_after_its_attempts_and_its_sender_told()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await using (var context = await store.ContextAsync()) await context.Database.ExecuteSqlAsync($"DROP TABLE journal", Cancellation);
        await store.Inbox.AcceptAsync(Said("C1", "start ACT-006"));
        await store.Inbox.AcceptAsync(Said("C1", "status ACT-006"));

        foreach (var seconds in new[] { 0, 1, 15, 60, 299 })
        {
            store.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await store.QuietAsync();
            Assert.Empty(_chat.PostedIn("C1"));
        }

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await store.QuietAsync();
        Assert.Equal(2, _chat.PostedIn("C1").Count);
        Assert.StartsWith("I could not act on this message, and nothing was changed.", _chat.PostedIn("C1")[0], StringComparison.Ordinal);
        Assert.Equal(ActionStatus.ToDo, (await CurrentAsync(store)).Find(ActionId.Parse("ACT-006"))!.Status);
    }

    [Fact]
    public async Task Two_processes_on_one_store_do_each_message_once()
    {
        var database = await NewDatabaseAsync();
        await using var first = await OpenAsync(database);
        await using var second = await TestStore.OpenAsync(Provider, database, _chat);

        var accepted = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            (number % 2 == 0 ? first : second).Inbox.AcceptAsync(Said($"C{number % 7}", $"note ACT-004 remark {number}", delivery: $"{number % 30}"))));
        for (var look = 0; look < 3; look++) await Task.WhenAll(first.QuietAsync(), second.QuietAsync());

        Assert.Equal(30, accepted.Count(isNew => isNew));
        Assert.Equal(30, Enumerable.Range(0, 7).Sum(conversation => _chat.PostedIn($"C{conversation}").Count));
        await using var context = await first.ContextAsync();
        Assert.Equal(30, await context.Journal.CountAsync(Cancellation));
    }

    /// <summary>A message that another process has just stored for itself, and then no longer is.</summary>
    private static Task LeaveBehindAsync(TestStore store, InboundMessage message) => store.Units.RunAsync<bool>((session, _) =>
    {
        session.Database.Inbox.Add(InboxEntry.Accepted(message, store.Now, new Lease("gone/1", store.Now + Leases.Length)));
        return Task.FromResult(true);
    });

    private async Task<TestStore> OpenAsync(string database)
    {
        var store = await TestStore.OpenAsync(Provider, database, _chat);
        var demonstration = new DocumentFile("demonstration.md", DemonstrationPlan.Content, IsDemonstration: true);
        await store.Import.HandleAsync(
            new ImportHandler.Request(FakeChat.Workspace, demonstration, new DateOnly(2026, 11, 20), DryRun: false, Replace: false), Cancellation);
        return store;
    }

    private static async Task<PlanSnapshot> CurrentAsync(TestStore store) => (await store.Snapshots.FirstAsync(FakeChat.Workspace, Cancellation))!;

    private static InboundMessage Said(string conversation, string text, string? delivery = null)
    {
        var message = new InboundMessage(FakeChat.Workspace, text, "Ada", Language.English, Profile: null)
        {
            Conversation = conversation,
            Standing = Standing.Operator,
        };
        return delivery is null ? message : message with { DeliveryId = delivery };
    }
}

public sealed class PostgresDeliveryTests(PostgresServer server) : DeliveryTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteDeliveryTests : DeliveryTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-delivery-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
