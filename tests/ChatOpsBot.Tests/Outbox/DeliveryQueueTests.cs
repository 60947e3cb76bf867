using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Inbox;

namespace ChatOpsBot.Tests.Outbox;

public sealed class DeliveryQueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DeliveryQueue _queue = new();

    [Fact]
    public void The_most_urgent_goes_first_whatever_came_before()
    {
        Add("C1 board", Urgency.Later);
        Add("C2 answer", Urgency.Normal);
        Add("C3 level", Urgency.Immediate);

        Assert.Equal(["C3 level", "C2 answer", "C1 board"], All());
    }

    [Fact]
    public void Plans_take_turns_and_one_that_comes_later_does_not_wait_for_the_burst_of_another()
    {
        foreach (var number in new[] { 1, 2, 3, 4 }) Add($"C{number} garden", Urgency.Later, "garden");
        Assert.Equal("C1 garden", Take());
        Add("C5 cellar", Urgency.Later, "cellar");
        Add("C6 cellar", Urgency.Later, "cellar");

        Assert.Equal(["C5 cellar", "C2 garden", "C6 cellar", "C3 garden", "C4 garden"], All());
    }

    [Fact]
    public void A_conversation_is_in_one_hand_at_a_time_and_keeps_its_order()
    {
        Add("C1 first", Urgency.Normal);
        Add("C1 second", Urgency.Normal, "garden");
        Add("C1 level", Urgency.Immediate);
        var level = _queue.Next()!;
        Assert.Null(_queue.Next());

        _queue.Free(level);
        Assert.Equal("C1 first", Take());
        Assert.Null(_queue.Next());
    }

    [Fact]
    public void What_is_behind_a_stalled_message_goes_back_and_other_urgencies_stay()
    {
        Add("C1 first", Urgency.Normal);
        Add("C1 second", Urgency.Normal);
        Add("C1 board", Urgency.Later);
        Add("C2 answer", Urgency.Normal);
        var stalled = _queue.Next()!;

        Assert.Equal(["C1 second"], _queue.Behind(stalled).Select(row => row.Intent));
        _queue.Free(stalled);
        Assert.Equal(2, _queue.Waiting);
        Assert.Equal(["C2 answer", "C1 board"], All());
    }

    private void Add(string intent, Urgency urgency, string? plan = null) => _queue.Add(OutboxEntry.Of(
        new Owed(FakeChat.In(intent.Split(' ')[0]), intent)
        {
            Message = BotMessage.Answer(Language.English, intent),
            Urgency = urgency,
            Plan = plan is null ? null : new PlanKey(FakeChat.Workspace, plan),
        },
        Now));

    private string Take() => _queue.Next()!.Intent;

    private List<string> All()
    {
        var taken = new List<string>();
        while (_queue.Next() is { } row)
        {
            taken.Add(row.Intent);
            _queue.Free(row);
        }

        return taken;
    }
}
