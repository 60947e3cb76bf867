using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Inbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task An_urgent_message_that_is_not_accepted_for_five_minutes_reaches_the_same_person_elsewhere_once()
    {
        var other = new FakeChat("other");
        await using var store = await OpenAsync(other);
        await KnowAdaAsync(store);
        _chat.Closed = "U1";
        await OweAsync(store, Urgent("level N1"), Message("U1", "digest"));
        await AdvanceAsync(store, TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Empty(other.Posted);

        await AdvanceAsync(store, TimeSpan.FromSeconds(1));
        for (var hour = 0; hour < 3; hour++) await AdvanceAsync(store, TimeSpan.FromHours(1));
        _chat.Closed = null;
        await AdvanceAsync(store, TimeSpan.FromHours(1));

        var there = Assert.Single(other.Posted);
        Assert.Equal(("U9", "W1", "level N1"), (there.Conversation.Conversation, there.Conversation.Workspace.Workspace, there.Message.Summary));
        Assert.Equal(["digest", "level N1"], Said.Order());
    }

    [Fact]
    public async Task An_urgent_message_that_is_accepted_in_time_goes_no_other_way()
    {
        var other = new FakeChat("other");
        await using var store = await OpenAsync(other);
        await KnowAdaAsync(store, isAdmin: true);
        await OweAsync(store, Urgent("level N1"));
        await store.QuietAsync();
        await AdvanceAsync(store, TimeSpan.FromMinutes(5));

        Assert.Empty(other.Posted);
        Assert.Empty(await RowsAsync(store, "local"));
    }

    [Fact]
    public async Task Where_no_other_way_is_known_admins_are_told_for_whom_and_why()
    {
        await using var store = await OpenAsync(new FakeChat("local"), admins: "local:Léa Martin, local:Karim Benali");
        _chat.Closed = "C1";
        await OweAsync(store, Urgent("level N2") with { Conversation = FakeChat.In("C1") });
        await store.QuietAsync();
        for (var minute = 0; minute < 10; minute++) await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        var told = await RowsAsync(store, "local");
        Assert.Equal(["person/Léa Martin", "person/Karim Benali"], told.Select(row => row.Conversation));
        Assert.Equal("An urgent message for C1 (test) is not delivered yet", told[0].Content!.Summary);
        Assert.Equal(["C1 (test)", "level N2", "closed", "3"], FactsOf(told[0]));
    }

    [Fact]
    public async Task A_platform_that_takes_nothing_brings_an_admin_one_notice_of_all_that_is_late_each_five_minutes()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local, admins: "local:Léa Martin");
        _chat.Closed = "C1";
        for (var level = 0; level < 12; level++)
        {
            await OweAsync(store, Urgent($"level {level}") with { Conversation = FakeChat.In("C1") });
            // The first one is late alone.
            await AdvanceAsync(store, TimeSpan.FromSeconds(level == 0 ? 30 : 1));
        }

        await GoOnAsync(store, TimeSpan.FromMinutes(10.5));

        Assert.Equal(["An urgent message for C1 (test) is not delivered yet", "12 urgent messages are not delivered yet"], local.Posted.Select(posting => posting.Message.Summary));
        Assert.Equal(
            [
                "level 0 (closed)", "level 1 (other messages wait before it)", "level 2 (other messages wait before it)", "level 3 (other messages wait before it)",
                "level 4 (other messages wait before it)", "7 more",
            ],
            FactsOf((await RowsAsync(store, "local"))[^1]));
    }

    [Fact]
    public async Task What_is_late_at_one_instant_is_told_in_one_notice()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local, admins: "local:Léa Martin");
        _chat.Closed = "C1";
        await OweAsync(store, [.. Enumerable.Range(0, 12).Select(level => Urgent($"level {level}") with { Conversation = FakeChat.In("C1") })]);

        await GoOnAsync(store, TimeSpan.FromMinutes(10));

        Assert.Equal(["12 urgent messages are not delivered yet"], local.Posted.Select(posting => posting.Message.Summary));
    }

    [Fact]
    public async Task What_is_late_while_a_notice_is_being_said_is_told_in_the_next()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local, admins: "local:Léa Martin");
        _chat.Closed = "C1";
        await OweAsync(store, Urgent("level 0") with { Conversation = FakeChat.In("C1") });
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));
        await OweAsync(store, Urgent("level 1") with { Conversation = FakeChat.In("C1") });
        await AdvanceAsync(store, TimeSpan.FromSeconds(285));
        Assert.Empty(local.Posted);

        var answer = new TaskCompletionSource();
        local.Slow = answer.Task;
        store.Clock.Advance(GatheredNotices.Gathers);
        await store.Outbox.TakeDueAsync(store.Now);
        while (local.Tried == 0) await Task.Yield();
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        await store.Outbox.TakeDueAsync(store.Now);
        answer.SetResult();
        await store.QuietAsync();
        await GoOnAsync(store, TimeSpan.FromMinutes(4.5));
        Assert.Single(local.Posted);
        await GoOnAsync(store, TimeSpan.FromMinutes(1));

        Assert.Equal(["An urgent message for C1 (test) is not delivered yet", "2 urgent messages are not delivered yet"], local.Posted.Select(posting => posting.Message.Summary));
    }

    [Fact]
    public async Task What_is_given_up_together_is_told_in_one_notice_and_what_comes_later_in_another()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local);
        await KnowAdaAsync(store, isAdmin: true);
        for (var message = 0; message < 7; message++) _chat.Fails(new SendOutcome.Refused("token_revoked"));
        await OweAsync(store, [.. Enumerable.Range(1, 7).Select(message => Message($"C{message}", $"digest {message}"))]);
        await store.QuietAsync();
        Assert.Empty(local.Posted);

        await AdvanceAsync(store, TimeSpan.FromSeconds(10));
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C9", "weekly report"));
        await GoOnAsync(store, TimeSpan.FromMinutes(5.5));

        Assert.Equal(
            ["7 messages were not delivered, and I no longer send them", "A message for C9 (test) was not delivered, and I no longer send it"], local.Posted.Select(posting => posting.Message.Summary));
        var notices = await RowsAsync(store, "local");
        Assert.Equal(
            ["digest 1 (token_revoked)", "digest 2 (token_revoked)", "digest 3 (token_revoked)", "digest 4 (token_revoked)", "digest 5 (token_revoked)", "2 more"], FactsOf(notices[0]));
        Assert.Equal(TimeSpan.FromMinutes(5), notices[1].EndedAt - notices[0].EndedAt);
    }

    [Fact]
    public async Task What_admins_need_not_hear_of_is_not_counted_among_what_was_given_up()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local, admins: "local:Léa Martin");
        foreach (var reason in new[] { "is_archived", "http_502" + SendOutcome.Refused.AsBefore, SendOutcome.Refused.PerhapsShown + "reset" }) _chat.Fails(new SendOutcome.Refused(reason));
        await OweAsync(store, [.. Enumerable.Range(1, 3).Select(message => Message("C1", $"news {message}"))]);
        await GoOnAsync(store, TimeSpan.FromMinutes(1));

        Assert.Equal(["A message for C1 (test) was not delivered, and I no longer send it"], local.Posted.Select(posting => posting.Message.Summary));
    }

    [Fact]
    public async Task A_notice_of_what_was_delivered_before_it_could_be_said_is_not_sent()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local, admins: "local:Léa Martin");
        _chat.Closed = "C1";
        await OweAsync(store, Urgent("level 0") with { Conversation = FakeChat.In("C1") });
        await AdvanceAsync(store, TimeSpan.FromSeconds(30));
        await OweAsync(store, Urgent("level 1") with { Conversation = FakeChat.In("C1") });
        await GoOnAsync(store, TimeSpan.FromMinutes(5.5));

        _chat.Closed = null;
        await GoOnAsync(store, TimeSpan.FromMinutes(5));

        Assert.Equal(["level 0", "level 1"], Said);
        Assert.Single(local.Posted);
        Assert.Equal((OutboxState.Withdrawn, "All of it was delivered since."), ((await RowsAsync(store, "local"))[^1].State, (await RowsAsync(store, "local"))[^1].Failure));
    }

    [Fact]
    public async Task A_message_that_is_given_up_is_told_to_every_admin_once_and_a_notice_that_is_given_up_to_nobody()
    {
        var local = new FakeChat("local");
        await using var store = await OpenAsync(local);
        await KnowAdaAsync(store, isAdmin: true);
        local.Fails(new SendOutcome.Refused("page is gone"));
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C1", "weekly report"));
        await store.QuietAsync();
        for (var hour = 0; hour < 3; hour++) await AdvanceAsync(store, TimeSpan.FromHours(1));

        var told = Assert.Single(await RowsAsync(store, "local"));
        Assert.Equal(("person/Ada", OutboxState.Dead), (told.Conversation, told.State));
        Assert.Equal("A message for C1 (test) was not delivered, and I no longer send it", told.Content!.Summary);
    }

    [Fact]
    public async Task While_nobody_is_admin_the_channel_of_the_plan_hears_of_what_was_given_up()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C1", "weekly report") with { Plan = Garden }, Message("C1", "answer"));
        await store.QuietAsync();

        Assert.Equal("channel/test/T1/garden", Assert.Single(await RowsAsync(store, "local")).Conversation);
    }

    [Fact]
    public async Task An_urgent_message_that_is_refused_goes_another_way_at_once()
    {
        var other = new FakeChat("other");
        await using var store = await OpenAsync(other);
        await KnowAdaAsync(store);
        _chat.Fails(new SendOutcome.Refused("user_disabled"));
        await OweAsync(store, Urgent("level N1"));
        await store.QuietAsync();
        await AdvanceAsync(store, TimeSpan.FromMinutes(5));

        Assert.Single(other.Posted);
    }

    [Fact]
    public async Task A_draft_that_goes_another_way_is_composed_for_it()
    {
        var other = new FakeChat("other");
        await using var store = await OpenAsync(other);
        await KnowAdaAsync(store);
        _chat.Closed = "U1";
        await OweAsync(store, Draft("U1", "level") with { Urgency = Urgency.Immediate });
        await store.QuietAsync();
        await AdvanceAsync(store, TimeSpan.FromMinutes(5));

        Assert.Equal("level at 09:05:00", Assert.Single(other.Posted).Message.Summary);
        Assert.Equal([("level", new SendResult.Sent("1"))], _composer.Recorded);
    }

    [Fact]
    public async Task Two_processes_send_what_both_see_due_once()
    {
        var other = new FakeChat("other");
        var database = await NewDatabaseAsync();
        await using var first = await OpenAsync(database, other);
        await using var second = await OpenAsync(database, other);
        await KnowAdaAsync(first);
        var at = first.Now.AddMinutes(1);
        _chat.Closed = "U1";
        await OweAsync(first, [.. Enumerable.Range(1, 60).Select(number => Message($"C{number % 9}", $"{number}") with { At = at }), Urgent("level")]);

        foreach (var minutes in new[] { 1, 4, 1 })
        {
            first.Clock.Advance(TimeSpan.FromMinutes(minutes));
            second.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await Task.WhenAll(first.QuietAsync(), second.QuietAsync());
            await Task.WhenAll(first.QuietAsync(), second.QuietAsync());
        }

        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"{number}").Order(), Said.Order());
        Assert.Single(other.Posted);
    }

    /// <summary>As a bot looks for what is due, if less often.</summary>
    private static async Task GoOnAsync(TestStore store, TimeSpan time)
    {
        for (var end = store.Now + time; store.Now < end;) await AdvanceAsync(store, TimeSpan.FromSeconds(10));
    }

    private static Owed Urgent(string intent) => Message("U1", intent) with { Urgency = Urgency.Immediate };

    private static IEnumerable<string> FactsOf(OutboxEntry row) => row.Content!.Blocks.OfType<MessageBlock.Facts>().Single().Items.Select(fact => $"{fact.Value}");
}
