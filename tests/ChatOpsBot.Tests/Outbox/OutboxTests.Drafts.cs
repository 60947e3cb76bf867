using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task A_draft_is_composed_when_it_is_sent_and_kept_as_it_was_said()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Draft("C1", "digest/Ada") with { At = store.Now.AddMinutes(10) });
        await AdvanceAsync(store, TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Empty(Said);

        _chat.Fails(new SendOutcome.TryAgain("busy"));
        await AdvanceAsync(store, TimeSpan.FromSeconds(1));
        Assert.Empty(_composer.Recorded);
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.Equal(["digest/Ada at 09:10:15"], Said);
        Assert.Equal("digest/Ada at 09:10:15", (await RowAsync(store, "draft/digest/Ada")).Content!.Summary);
        Assert.Equal([("digest/Ada", new SendResult.Sent("1"))], _composer.Recorded);
    }

    [Fact]
    public async Task What_is_no_longer_true_when_its_turn_comes_is_not_said_and_says_why()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Draft("C1", "overdue") with { At = store.Now.AddMinutes(1) }, Message("C1", "behind") with { At = store.Now.AddMinutes(1) });
        _composer.NoLongerTrue = "done meanwhile";

        await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        Assert.Equal(["behind"], Said);
        Assert.Equal((OutboxState.Withdrawn, "done meanwhile"), State(await RowAsync(store, "draft/overdue")));
        Assert.Equal([("overdue", new SendResult.NotSent("done meanwhile"))], _composer.Recorded);
    }

    [Fact]
    public async Task A_draft_that_is_refused_or_superseded_is_recorded_as_that()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Draft("C1", "first"));
        await store.QuietAsync();
        await OweAsync(store, Draft("C1", "second") with { Edits = "draft/first" });
        await store.QuietAsync();

        Assert.Equal([("first", new SendResult.Dead("is_archived")), ("second", new SendResult.NotSent("the message it replaces was not sent"))], _composer.Recorded);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_composed_is_tried_again_and_so_is_one_that_perhaps_a_newer_process_knows()
    {
        await using var store = await OpenAsync();
        _composer.ThrowsAtComposing = true;
        await OweAsync(store, Draft("C1", "difficult"), new Owed(ChatOpsBot.Tests.Inbox.FakeChat.In("C2"), "odd") { Draft = "unheard/of" });
        await store.QuietAsync();
        Assert.Equal((OutboxState.Waiting, "InvalidOperationException"), State(await RowAsync(store, "draft/difficult")));
        Assert.Equal((OutboxState.Waiting, "nobody here composes unheard"), State(await RowAsync(store, "odd")));
        _composer.ThrowsAtComposing = false;

        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.Equal(["difficult at 09:00:15"], Said);
    }

    [Fact]
    public async Task A_message_is_said_once_also_when_its_composer_cannot_record_it()
    {
        await using var store = await OpenAsync();
        _composer.ThrowsAtRecording = true;
        await OweAsync(store, Draft("C1", "digest"));
        for (var minute = 0; minute < 5; minute++) await AdvanceAsync(store, TimeSpan.FromMinutes(minute));

        Assert.Single(Said);
        Assert.Equal(OutboxState.Sent, (await RowAsync(store, "draft/digest")).State);
    }

    [Fact]
    public async Task What_is_owed_once_is_stored_once_however_often_it_is_asked_for()
    {
        await using var store = await OpenAsync();
        var first = await OweTwiceAsync();
        var second = await OweTwiceAsync();
        await store.QuietAsync();

        Assert.Equal([true, false, false, false], [.. first, .. second]);
        Assert.Equal(["digest"], Said);

        Task<bool[]> OweTwiceAsync() => store.Units.RunAsync<bool[]>(async (session, stopping) =>
        [
            await store.Outbox.OweOnceAsync(session, Message("C1", "digest"), store.Now, stopping),
            await store.Outbox.OweOnceAsync(session, Message("C2", "digest"), store.Now, stopping),
        ]);
    }
}
