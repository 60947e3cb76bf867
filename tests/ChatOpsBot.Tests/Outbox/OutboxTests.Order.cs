using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Inbox;
using ChatOpsBot.Tests.Storage;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task An_urgent_message_overtakes_what_waits_in_its_conversation_but_not_what_is_in_hand()
    {
        await using var store = await OpenAsync();
        var slow = new TaskCompletionSource();
        _chat.Slow = slow.Task;
        await OweAsync(store, Later("C1", "digest"));
        Assert.True(SpinWait.SpinUntil(() => _chat.Tried == 1, TimeSpan.FromMinutes(1)));
        await OweAsync(store, Later("C1", "board"), Message("C1", "answer"), Message("C1", "level") with { Urgency = Urgency.Immediate });

        slow.SetResult();
        await store.QuietAsync();

        Assert.Equal(["digest", "level", "answer", "board"], Said);
    }

    [Fact]
    public async Task What_is_found_by_looking_goes_out_in_the_order_of_urgency_and_then_of_time()
    {
        await using var store = await OpenAsync();
        var at = store.Now.AddMinutes(1);
        await OweAsync(
            store,
            Later("C1", "board") with { At = at }, Message("C1", "answer 1") with { At = at }, Message("C1", "answer 2") with { At = at },
            Message("C1", "level") with { At = at, Urgency = Urgency.Immediate });

        await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        Assert.Equal(["level", "answer 1", "answer 2", "board"], Said);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_burst_of_one_plan_does_not_hold_up_the_message_of_another(bool ownedByThisProcess)
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var elsewhere = await TestStore.OpenAsync(Provider, database);
        var burst = Enumerable.Range(1, 500).Select(number => Later($"C{number}", $"digest {number}") with { Plan = Garden });

        await OweAsync(ownedByThisProcess ? store : elsewhere, [.. burst, Later("D1", "other") with { Plan = Cellar }]);
        await store.QuietAsync();

        Assert.Equal(501, Said.Distinct().Count());
        // Those that were begun when it came, and those of its own turn.
        Assert.InRange(Said.ToList().IndexOf("other"), 0, 2 * DeliveryTurns.MostAtOnce);
    }

    [Fact]
    public async Task What_another_process_left_of_one_conversation_goes_out_without_waiting_for_the_next_look()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var elsewhere = await TestStore.OpenAsync(Provider, database);
        await OweAsync(elsewhere, [.. Enumerable.Range(1, 40).Select(number => Later("C1", $"digest {number}"))]);

        await store.Outbox.TakeDueAsync(store.Now);
        await store.Outbox.IdleAsync();

        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"digest {number}"), Said);
    }

    [Fact]
    public async Task A_long_conversation_is_sent_in_its_order()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var elsewhere = await TestStore.OpenAsync(Provider, database);
        await OweAsync(elsewhere, [.. Enumerable.Range(1, 30).Select(number => Message("C1", $"{number}"))]);
        await store.QuietAsync();

        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"{number}"), Said);
    }

    [Fact]
    public async Task A_platform_that_takes_one_message_a_second_in_a_conversation_gets_no_more()
    {
        var chat = new FakeChat("slow") { Limits = [new RateLimit(RateScope.Conversation, 1, TimeSpan.FromSeconds(1))] };
        await using var store = await OpenAsync(chat);
        var home = new ChatOpsBot.Core.Plans.WorkspaceKey("slow", "T1");
        await OweAsync(store, [.. Enumerable.Range(1, 8).Select(number => Slow("C1", number)), Slow("C2", 1)]);
        await store.QuietAsync();
        Assert.Equal(["C1 1", "C2 1"], chat.Posted.Select(posting => posting.Intent).Order());

        for (var number = 2; number <= 8; number++)
        {
            await AdvanceAsync(store, TimeSpan.FromMilliseconds(999));
            Assert.Equal(number - 1, chat.PostedIn("C1").Count);
            await AdvanceAsync(store, TimeSpan.FromMilliseconds(1));
            Assert.Equal($"C1 {number}", chat.PostedIn("C1")[^1]);
        }

        Assert.Equal(0, (await RowAsync(store, "C1 8")).Attempts);
        Owed Slow(string conversation, int number) => Message(conversation, $"{conversation} {number}") with { Conversation = new(home, conversation) };
    }

    [Theory]
    [InlineData(RateScope.Conversation, true)]
    [InlineData(RateScope.Workspace, false)]
    internal async Task A_platform_that_asks_to_be_left_alone_is(RateScope scope, bool others)
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.Later(TimeSpan.FromSeconds(40), scope));
        await OweAsync(store, Message("C1", "first"));
        await store.QuietAsync();
        await OweAsync(store, Message("C1", "urgent") with { Urgency = Urgency.Immediate }, Message("C2", "second"));
        await AdvanceAsync(store, TimeSpan.FromSeconds(39));
        Assert.Equal(others ? ["second"] : [], Said);

        await AdvanceAsync(store, TimeSpan.FromSeconds(1));

        Assert.Equal(["first", "second", "urgent"], Said.Order());
        Assert.Equal(0, (await RowAsync(store, "first")).Attempts);
    }

    private static Owed Later(string conversation, string intent) => Message(conversation, intent) with { Urgency = Urgency.Later };
}
