using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task An_answer_in_a_thread_waits_for_its_root_and_follows_it_at_once()
    {
        await using var store = await OpenAsync();
        _chat.Closed = "C1";
        await OweAsync(store, Message("C1", "root"), Message("C2", "answer") with { ThreadOf = "root" }, Message("C2", "else"));
        await store.QuietAsync();
        Assert.Equal(["else"], Said);
        _chat.Closed = null;

        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.Equal(["else", "root", "answer"], Said);
        Assert.Equal((await RowAsync(store, "root")).MessageId, _chat.Posted[2].ThreadId);
    }

    [Fact]
    public async Task An_answer_whose_root_is_never_said_is_posted_outside_a_thread()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C1", "root"), Message("C1", "answer") with { ThreadOf = "root" }, Message("C1", "stray") with { ThreadOf = "unheard of" });
        await store.QuietAsync();

        Assert.Equal(["answer", "stray"], Said);
        Assert.All(_chat.Posted, posting => Assert.Null(posting.ThreadId));
    }

    [Fact]
    public async Task Of_the_edits_that_wait_for_their_message_only_the_newest_is_sent()
    {
        await using var store = await OpenAsync();
        _chat.Closed = "C1";
        await OweAsync(store, Message("C1", "card"));
        foreach (var number in new[] { 1, 2, 3 }) await OweAsync(store, Edit($"edit {number}"));
        await store.QuietAsync();
        Assert.Empty(Said);
        _chat.Closed = null;

        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.Equal(["card", "edit 3"], Said);
        Assert.Equal(_chat.Posted[1].EditedId, (await RowAsync(store, "card")).MessageId);
        Assert.Equal((OutboxState.Withdrawn, "superseded"), State(await RowAsync(store, "edit 1")));
        Assert.Equal((OutboxState.Withdrawn, "superseded"), State(await RowAsync(store, "edit 2")));
    }

    [Fact]
    public async Task An_older_edit_never_takes_the_place_of_a_newer_one_that_was_sent()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Message("C1", "card"));
        await OweAsync(store, Edit("older") with { At = store.Now.AddMinutes(1) }, Edit("newer"));
        await store.QuietAsync();

        await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        Assert.Equal(["card", "newer"], Said);
        Assert.Equal((OutboxState.Withdrawn, "superseded"), State(await RowAsync(store, "older")));
    }

    [Fact]
    public async Task An_edit_that_is_not_yet_to_be_made_takes_nobodys_place()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Message("C1", "card"));
        await OweAsync(store, Edit("now"), Edit("in an hour") with { At = store.Now.AddHours(1) });
        await store.QuietAsync();
        Assert.Equal(["card", "now"], Said);

        await AdvanceAsync(store, TimeSpan.FromHours(1));

        Assert.Equal(["card", "now", "in an hour"], Said);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_never_said_is_withdrawn()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.Refused("is_archived"));
        await OweAsync(store, Message("C1", "card"), Edit("edit"));
        await store.QuietAsync();

        Assert.Empty(Said);
        Assert.Equal((OutboxState.Withdrawn, "the message it replaces was not sent"), State(await RowAsync(store, "edit")));
    }

    /// <summary>More urgent than its card, so that it is not merely behind it.</summary>
    private static Owed Edit(string intent) => Message("C1", intent) with { Edits = "card", Urgency = Urgency.Immediate };

    private static (OutboxState, string?) State(OutboxEntry row) => (row.State, row.Failure);
}
