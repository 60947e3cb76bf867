using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Inbox;

namespace ChatOpsBot.Tests.Outbox;

public sealed class PacingTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly RateLimit[] Slow =
    [
        new(RateScope.Conversation, 1, TimeSpan.FromSeconds(1)),
        new(RateScope.Workspace, 4, TimeSpan.FromSeconds(2)),
    ];

    private readonly Pacing _pacing = new();

    [Fact]
    public void A_conversation_takes_one_message_a_second_and_the_others_are_not_held_up()
    {
        Assert.Null(Ask("C1", 0));
        Assert.Equal(1, Ask("C1", 0.4));
        Assert.Null(Ask("C2", 0.4));
        Assert.Null(Ask("C1", 1));
        Assert.Equal(2, Ask("C1", 1));
    }

    [Fact]
    public void A_workspace_takes_as_many_at_once_as_its_limit_names_and_then_one_by_one()
    {
        foreach (var conversation in new[] { "C1", "C2", "C3", "C4" }) Assert.Null(Ask(conversation, 0));

        Assert.Equal(0.5, Ask("C5", 0));
        Assert.Null(Ask("C5", 0.5));
        Assert.Equal(1, Ask("C6", 0.5));
        Assert.Null(_pacing.Ask(Slow, new ConversationKey(new WorkspaceKey("test", "T2"), "C1"), Now));
    }

    [Fact]
    public void Time_without_messages_saves_no_more_than_the_limit_names()
    {
        foreach (var conversation in new[] { "C1", "C2", "C3", "C4" }) Assert.Null(Ask(conversation, 3600));

        Assert.Equal(3600.5, Ask("C5", 3600));
    }

    [Fact]
    public void What_asked_in_vain_has_used_nothing_up()
    {
        Assert.Null(Ask("C1", 0));
        for (var times = 0; times < 10; times++) Assert.Equal(1, Ask("C1", 0));

        foreach (var conversation in new[] { "C2", "C3", "C4" }) Assert.Null(Ask(conversation, 0));
    }

    [Theory]
    [InlineData(RateScope.Conversation, null)]
    [InlineData(RateScope.Workspace, 30.0)]
    internal void A_platform_that_asked_to_be_left_alone_is_for_as_long_and_as_far_as_it_asked(RateScope scope, double? others)
    {
        _pacing.Rest(scope, FakeChat.In("C1"), Now.AddSeconds(30));

        Assert.Equal(30, Ask("C1", 29));
        Assert.Equal(others, Ask("C2", 29));
        Assert.Null(Ask("C1", 30));
    }

    /// <returns>The second from which it may ask again; null when it may go.</returns>
    private double? Ask(string conversation, double second) => (_pacing.Ask(Slow, FakeChat.In(conversation), Now.AddSeconds(second)) - Now)?.TotalSeconds;
}
