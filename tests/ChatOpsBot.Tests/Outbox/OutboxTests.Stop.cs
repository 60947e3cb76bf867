using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Outbox;

public abstract partial class OutboxTests
{
    [Fact]
    public async Task Told_to_stop_it_finishes_what_is_being_sent_and_leaves_the_rest_in_nobodys_hands()
    {
        await using var store = await OpenAsync();
        var slow = new TaskCompletionSource();
        _chat.Slow = slow.Task;
        await OweAsync(store, Message("C1", "begun"));
        Assert.True(SpinWait.SpinUntil(() => _chat.Tried == 1, TimeSpan.FromMinutes(1)));
        await OweAsync(store, Message("C1", "behind it"));

        var stopping = store.Outbox.StopAsync();
        await OweAsync(store, Message("C2", "too late"));
        slow.SetResult();
        await stopping;

        Assert.Equal(["begun"], Said);
        var behind = await RowAsync(store, "behind it");
        Assert.Equal((OutboxState.Waiting, null, store.Now, false), (behind.State, behind.LeasedBy, behind.NextAt, behind.MayBePosted));
        Assert.Equal(OutboxState.Waiting, (await RowAsync(store, "too late")).State);
    }
}
