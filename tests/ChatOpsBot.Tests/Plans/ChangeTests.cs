using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Plans;

/// <summary>Changes said in a conversation, on the demonstration plan; each engine runs all of it.</summary>
public abstract class ChangeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task A_ticked_step_is_in_the_next_answer_of_every_process_and_in_the_history()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database);

        var reply = await SayAsync(store, "done ACT-007.1", "Karim Benali");

        Assert.Equal(MessageKind.Answer, reply.Kind);
        Assert.Contains("ticked", reply.Summary, StringComparison.Ordinal);
        Assert.True((await CurrentAsync(other)).Find(ActionId.Parse("ACT-007"))!.Steps[0].Done);
        var history = await SayAsync(other, "history ACT-007", null);
        Assert.Contains(history.Blocks.OfType<MessageBlock.Facts>().Single().Items, fact => fact.Label == "Karim Benali at 10:00");
    }

    [Fact]
    public async Task What_this_process_answers_from_after_many_changes_is_what_another_one_reads()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database);

        foreach (var text in new[]
        {
            "done ACT-007.1", "block ACT-006 no key", "due ACT-007 2027-01-15", "assign ACT-008 Léa Martin", "priority ACT-009 P0", "spent ACT-004 1.5",
            "note ACT-004 called", "add Train the desk @karim P2 by 2027-01-08", "unblock ACT-006", "yes start ACT-007 ACT-008", "archive ACT-009", "undo",
        })
            Assert.Equal((MessageKind.Answer, text), ((await SayAsync(store, text, "Ada")).Kind, text));

        Assert.Equivalent(await CurrentAsync(store), await CurrentAsync(other), strict: true);
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("plan start 2026-11-20")]
    public async Task A_closed_plan_takes_no_change_until_it_is_opened_again(string opening)
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await SayAsync(store, "yes plan close", "Ada");

        var refused = await SayAsync(store, "done ACT-007.1", "Ada");
        var asked = await SayAsync(store, "status ACT-007", "Ada");
        var closed = await CurrentAsync(store);
        await SayAsync(store, opening, "Ada");
        var taken = await SayAsync(store, "done ACT-007.1", "Ada");

        Assert.Contains("closed since", refused.Summary, StringComparison.Ordinal);
        Assert.Equal((MessageKind.Refusal, MessageKind.Answer, MessageKind.Answer), (refused.Kind, asked.Kind, taken.Kind));
        Assert.Equal((store.Now, false), (closed.ClosedAt, closed.Find(ActionId.Parse("ACT-007"))!.Steps[0].Done));
        Assert.Null((await CurrentAsync(store)).ClosedAt);
    }

    [Fact]
    public async Task A_redelivered_message_changes_state_once_and_gets_its_answer_again()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());

        var first = await SayAsync(store, "spent ACT-004 0.5", "Ada", delivery: "one");
        var again = await SayAsync(store, "spent ACT-004 0.5", "Ada", delivery: "one");

        Assert.Equal(MessageJson.Write(first), MessageJson.Write(again));
        Assert.Equal(0.5m, (await CurrentAsync(store)).Find(ActionId.Parse("ACT-004"))!.SpentDays);
    }

    [Fact]
    public async Task The_same_text_within_a_minute_is_done_twice_only_when_that_is_said()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());

        await SayAsync(store, "spent ACT-004 0.5", "Ada");
        store.Clock.Advance(TimeSpan.FromSeconds(20));
        var repeated = await SayAsync(store, "spent ACT-004 0.5", "Ada");
        var another = await SayAsync(store, "spent ACT-004 0.5", "Karim");
        var insisted = await SayAsync(store, "again spent ACT-004 0.5", "Ada");
        store.Clock.Advance(TimeSpan.FromSeconds(61));
        var later = await SayAsync(store, "spent ACT-004 0.5", "Ada");

        Assert.Equal("Recorded 20 s ago. Again?", repeated.Summary);
        Assert.All([another, insisted, later], message => Assert.Equal(MessageKind.Answer, message.Kind));
        Assert.Equal(2m, (await CurrentAsync(store)).Find(ActionId.Parse("ACT-004"))!.SpentDays);
    }

    [Fact]
    public async Task What_is_already_true_says_by_whom_and_writes_nothing()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await SayAsync(store, "start ACT-006", "Léa Martin");
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        var before = await CurrentAsync(store);

        var reply = await SayAsync(store, "start ACT-006", "Karim Benali");

        Assert.Equal("ACT-006: already in progress, by Léa Martin at 10:00.", reply.Summary);
        Assert.Equal(before.Version, (await CurrentAsync(store)).Version);
    }

    [Fact]
    public async Task A_stale_button_changes_nothing_and_names_who_was_first()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var card = await SayAsync(store, "status ACT-006", "Ada");
        var start = card.Blocks.OfType<MessageBlock.Buttons>().Last().Items.First(button => button.Command == "start ACT-006");

        var first = await SayAsync(store, start.Command, "Ada", drawn: start.Drawn);
        var second = await SayAsync(store, "block ACT-006 no key", "Karim", drawn: start.Drawn);

        Assert.Equal(MessageKind.Answer, first.Kind);
        Assert.Equal(MessageKind.Refusal, second.Kind);
        Assert.StartsWith("This card was out of date: nothing was changed. By Ada at 10:00: status: to do → in progress", second.Summary, StringComparison.Ordinal);
        Assert.Equal(ActionStatus.InProgress, (await CurrentAsync(store)).Find(ActionId.Parse("ACT-006"))!.Status);
    }

    [Fact]
    public async Task An_undo_takes_back_the_senders_last_change_and_the_history_says_so()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        await SayAsync(store, "block ACT-006 no key", "Ada");
        await SayAsync(store, "start ACT-007", "Karim");

        var undone = await SayAsync(store, "undo", "Ada");

        var action = (await CurrentAsync(store)).Find(ActionId.Parse("ACT-006"))!;
        Assert.Equal((ActionStatus.ToDo, null), (action.Status, action.BlockedReason));
        Assert.Contains("status: blocked → to do", undone.Summary, StringComparison.Ordinal);
        var history = await SayAsync(store, "history ACT-006", null);
        Assert.Contains(history.Blocks.OfType<MessageBlock.Facts>().Single().Items, fact => fact.Value.ToString() == "status: blocked → to do (taken back)");
    }

    [Fact]
    public async Task Forty_changes_at_once_are_each_made_once_and_in_a_version_of_their_own()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());
        var before = await CurrentAsync(store);

        var replies = await Task.WhenAll(Enumerable.Range(1, 40).Select(number => SayAsync(store, $"note ACT-004 number {number}", $"Person {number}")));

        Assert.All(replies, reply => Assert.Equal(MessageKind.Answer, reply.Kind));
        Assert.Equal(before.Version + 40, (await CurrentAsync(store)).Version);
        await using var context = await store.ContextAsync();
        var notes = await context.Journal.Select(entry => entry.New).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"number {number}").Order(), notes.Order());
    }

    [Fact]
    public async Task A_unit_that_throws_takes_back_what_it_wrote_and_nothing_else()
    {
        await using var store = await OpenAsync(await NewDatabaseAsync());

        var failing = store.Units.RunAsync<BotMessage>(async (session, _) =>
        {
            await session.Database.Database.ExecuteSqlAsync($"UPDATE plans SET title = 'Spoilt'", Cancellation);
            throw new InvalidTimeZoneException("on purpose");
        });
        var next = SayAsync(store, "start ACT-006", "Ada");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing);
        Assert.Equal(MessageKind.Answer, (await next).Kind);
        await using var context = await store.ContextAsync();
        Assert.NotEqual("Spoilt", await context.Plans.Select(plan => plan.Title).SingleAsync(Cancellation));
    }

    private async Task<TestStore> OpenAsync(string database)
    {
        var store = await TestStore.OpenAsync(Provider, database, admins: "local:Ada, local:Karim, local:Karim Benali");
        await store.FirstPlan.LoadAsync(Cancellation);
        return store;
    }

    private static async Task<PlanSnapshot> CurrentAsync(TestStore store) => (await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!;

    private static async Task<BotMessage> SayAsync(TestStore store, string text, string? sender, string? delivery = null, DrawnFrom? drawn = null)
    {
        var message = new InboundMessage(WorkspaceKey.Local, text, sender, Language.English, Profile: null) { Conversation = "page", Drawn = drawn };
        return await store.Messages.AnswerAsync(delivery is null ? message : message with { DeliveryId = delivery }, Cancellation);
    }
}

public sealed class PostgresChangeTests(PostgresServer server) : ChangeTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteChangeTests : ChangeTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-changes-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
