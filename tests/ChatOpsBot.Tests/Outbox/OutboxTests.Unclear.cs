using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task After_an_attempt_whose_answer_was_lost_the_next_one_knows_that_it_may_be_posted()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.TryAgain("timeout", IsUnclear: true));
        await OweAsync(store, Message("C1", "unclear"));
        await store.QuietAsync();
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.True(Assert.Single(_chat.Posted).MayBePosted);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_counts_as_one_that_was_lost()
    {
        await using var store = await OpenAsync();
        _chat.Slow = Task.FromException(new FormatException("no such field"));
        await OweAsync(store, Message("C1", "garbled"));
        await store.QuietAsync();
        var row = await RowAsync(store, "garbled");
        _chat.Slow = Task.CompletedTask;
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));

        Assert.Equal((1, nameof(FormatException)), (row.Attempts, row.Failure));
        Assert.True(Assert.Single(_chat.Posted).MayBePosted);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_made_leaves_the_doubt_about_the_attempt_before()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.TryAgain("timeout", IsUnclear: true));
        await OweAsync(store, Draft("C1", "digest"));
        await store.QuietAsync();
        _composer.ThrowsAtComposing = true;
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));
        _composer.ThrowsAtComposing = false;
        await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        Assert.True(Assert.Single(_chat.Posted).MayBePosted);
    }

    [Fact]
    public async Task A_clear_no_ends_the_doubt()
    {
        await using var store = await OpenAsync();
        _chat.Fails(new SendOutcome.TryAgain("timeout", IsUnclear: true));
        _chat.Fails(new SendOutcome.TryAgain("busy"));
        await OweAsync(store, Message("C1", "clear"));
        await store.QuietAsync();
        await AdvanceAsync(store, TimeSpan.FromSeconds(15));
        await AdvanceAsync(store, TimeSpan.FromMinutes(1));

        Assert.False(Assert.Single(_chat.Posted).MayBePosted);
    }

    [Fact]
    public async Task What_a_process_that_died_had_in_hand_may_be_posted_and_stays_so_while_it_waits()
    {
        var database = await NewDatabaseAsync();
        await using var dead = await OpenAsync(database);
        _chat.Slow = new TaskCompletionSource().Task;
        await OweAsync(dead, Message("C1", "in hand"));
        Assert.True(SpinWait.SpinUntil(() => _chat.Tried == 1, TimeSpan.FromMinutes(1)));
        await using var heir = await OpenAsync(database);
        _chat.Slow = Task.CompletedTask;
        _chat.Fails(new SendOutcome.Later(TimeSpan.FromSeconds(30)));
        await AdvanceAsync(heir, TimeSpan.FromSeconds(21));
        Assert.Empty(_chat.Posted);

        await AdvanceAsync(heir, TimeSpan.FromSeconds(30));

        Assert.True(Assert.Single(_chat.Posted).MayBePosted);
    }

    [Fact]
    public async Task A_first_attempt_looks_for_nothing()
    {
        await using var store = await OpenAsync();
        await OweAsync(store, Message("C1", "first"));
        await store.QuietAsync();

        var posting = Assert.Single(_chat.Posted);
        Assert.Equal((false, store.Now), (posting.MayBePosted, posting.Since));
    }
}
