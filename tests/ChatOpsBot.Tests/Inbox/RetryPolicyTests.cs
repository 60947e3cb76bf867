using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Inbox;

public sealed class RetryPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "00:00:15")]
    [InlineData(1, "00:01:00")]
    [InlineData(2, "00:05:00")]
    [InlineData(3, "00:15:00")]
    [InlineData(4, "01:00:00")]
    [InlineData(27, "01:00:00")]
    public void A_message_is_sent_again_after_a_quarter_of_a_minute_then_minutes_then_hourly(int failed, string wait) =>
        Assert.Equal(TimeSpan.Parse(wait, System.Globalization.CultureInfo.InvariantCulture), RetryPolicy.NextSend(failed, Now) - Now);

    [Fact]
    public void After_a_day_it_is_given_up() => Assert.Null(RetryPolicy.NextSend(28, Now));

    [Fact]
    public void What_cannot_be_acted_on_is_given_up_within_seven_minutes()
    {
        var (at, failed) = (Now, 0);
        while (RetryPolicy.NextHandling(failed, at) is { } next) (at, failed) = (next, failed + 1);

        Assert.Equal((4, TimeSpan.FromSeconds(376)), (failed, at - Now));
    }
}
