using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class PlanWeeksTests
{
    private static readonly DateOnly J0 = new(2026, 11, 25);

    [Theory]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", 1)]
    [InlineData("2026-12-01", 1)]
    [InlineData("2026-12-02", 2)]
    [InlineData("2026-12-09", 3)]
    public void A_week_is_seven_days_from_J0_whatever_day_that_is(string day, int? week) => Assert.Equal(week, PlanWeeks.Of(J0, DateOnly.Parse(day)));

    [Theory]
    [InlineData("J+6", 1)]
    [InlineData("J+7", 2)]
    [InlineData("J-10", 1)]
    [InlineData("before go-live", null)]
    [InlineData("", null)]
    public void Days_from_J0_have_a_week_while_J0_is_unknown(string due, int? week) => Assert.Equal(week, PlanWeeks.Of(null, DueDate.Read(due)));

    [Theory]
    [InlineData("2026-12-04", 2)]
    [InlineData("2026-11-01", 1)]
    public void A_day_has_a_week_once_J0_is_known(string due, int week)
    {
        Assert.Equal(week, PlanWeeks.Of(J0, DueDate.Read(due)));
        Assert.Null(PlanWeeks.Of(null, DueDate.Read(due)));
    }
}
