using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Inbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task What_was_said_given_up_or_withdrawn_is_kept_for_ninety_days()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, [.. Enumerable.Range(1, 600).Select(number => Message("C1", $"{number}"))]);
        await store.QuietAsync();
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C1", "dead"));
        await store.QuietAsync();
        await OweAsync(store, Message("C1", "withdrawn") with { Edits = "dead" }, Message("C1", "waiting") with { At = store.Now.AddDays(100) });
        await store.QuietAsync();

        store.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(0, await store.Cleaning.CleanAsync(store.Now));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(602, await store.Cleaning.CleanAsync(store.Now));

        Assert.Equal(["waiting"], (await RowsAsync(store, "test")).Select(row => row.Intent));
    }

    [Fact]
    public async Task What_a_younger_or_waiting_message_answers_or_replaces_is_kept_with_it()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Message("C1", "thread"), Message("C1", "board"), Message("C1", "finished"));
        await store.QuietAsync();
        store.Clock.Advance(TimeSpan.FromDays(91));
        await OweAsync(store, Message("C1", "edit") with { Edits = "board" }, Message("C1", "answer") with { ThreadOf = "thread", At = store.Now.AddDays(1) });
        await store.QuietAsync();

        Assert.Equal(1, await store.Cleaning.CleanAsync(store.Now));
        await AdvanceAsync(store, TimeSpan.FromDays(1));

        Assert.Equal(["thread", "board", "edit", "answer"], (await RowsAsync(store, "test")).Select(row => row.Intent));
        Assert.Equal((await RowAsync(store, "thread")).MessageId, _chat.Posted[^1].ThreadId);
    }

    [Fact]
    public async Task A_message_that_was_acted_on_is_kept_for_a_week_and_one_that_was_given_up_for_ninety_days()
    {
        await using var store = await OpenAsync();
        await ReceiveAsync(store, "done", entry => entry.Finish(store.Now, changed: true));
        await ReceiveAsync(store, "dead", entry => entry.Fail("defect", next: null));
        await ReceiveAsync(store, "waiting", entry => entry.Fail("busy", store.Now.AddDays(200)));

        foreach (var (days, left) in new[] { (7, 3), (8, 2), (90, 2), (91, 1) })
        {
            await store.Cleaning.CleanAsync(store.Now.AddDays(days));
            await using var context = await store.ContextAsync();
            Assert.Equal(left, await context.Inbox.CountAsync(Cancellation));
        }
    }

    [Fact]
    public async Task A_post_on_this_machine_is_kept_for_ninety_days_after_its_last_edit_or_answer()
    {
        await using var store = await OpenAsync();
        var client = new LocalChatClient(store.Units, store.Clock);
        await PostAsync("old");
        var (edited, answered) = (await PostAsync("edited"), await PostAsync("answered"));
        store.Clock.Advance(TimeSpan.FromDays(60));
        await PostAsync("edit", edited: edited);
        await PostAsync("answer", thread: answered);

        Assert.Equal(1, await store.Cleaning.CleanAsync(store.Now.AddDays(89)));
        Assert.Equal(3, await store.Cleaning.CleanAsync(store.Now.AddDays(91)));

        async Task<string> PostAsync(string intent, string? thread = null, string? edited = null)
        {
            var message = BotMessage.Answer(Language.English, intent);
            var posting = new Posting(new(ChatOpsBot.Core.Plans.WorkspaceKey.Local, "page"), intent, message, thread, edited);
            return ((SendOutcome.Posted)await client.SendAsync(posting, Cancellation)).MessageId;
        }
    }

    private static Task ReceiveAsync(ChatOpsBot.Tests.Storage.TestStore store, string delivery, Action<InboxEntry> change) => store.Units.RunAsync<bool>((session, _) =>
    {
        var message = new InboundMessage(FakeChat.Workspace, "status", "Ada", Language.English, Profile: null)
        {
            Conversation = "C1",
            DeliveryId = delivery,
            Standing = Standing.Operator,
        };
        var entry = InboxEntry.Accepted(message, store.Now, new Lease("gone/1", store.Now));
        change(entry);
        session.Database.Inbox.Add(entry);
        return Task.FromResult(true);
    });
}
