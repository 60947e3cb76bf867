using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Time;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-12-03", "2026-12-03")] // a Thursday
    [InlineData("2026-12-05", "2026-12-07")] // Saturday: Monday is in time
    [InlineData("2026-12-06", "2026-12-07")] // Sunday
    [InlineData("2026-12-25", "2026-12-28")] // Christmas is a Friday
    [InlineData("2027-01-01", "2027-01-04")] // New Year's Day is a Friday
    [InlineData("2026-04-04", "2026-04-07")] // Saturday before Easter Monday
    public void What_falls_due_on_a_day_off_is_in_time_until_the_next_working_day(string due, string last) =>
        Assert.Equal(DateOnly.Parse(last), WorkingCalendar.French.LastDayInTime(DateOnly.Parse(due)));

    [Theory]
    [InlineData("Mon-Fri", "2026-12-06", false)]
    [InlineData("Sun-Thu", "2026-12-06", true)]
    [InlineData("Sun-Thu", "2026-12-04", false)]
    [InlineData("mon, WED,fri", "2026-12-02", true)]
    [InlineData("mon, WED,fri", "2026-12-03", false)]
    [InlineData("Sat-Mon", "2026-12-07", true)]
    public void The_working_days_are_those_of_the_setting(string setting, string day, bool works)
    {
        Assert.True(WorkingWeek.TryRead(setting, out var days));

        Assert.Equal(works, new WorkingCalendar(days, _ => false).IsWorkingDay(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("Lundi-Vendredi")]
    [InlineData("Mon-Fri-Sat")]
    [InlineData("Mon-")]
    public void A_setting_that_names_no_days_is_refused(string setting) => Assert.False(WorkingWeek.TryRead(setting, out _));

    [Fact]
    public void A_calendar_without_working_days_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([], _ => false));

    [Fact]
    public void A_year_of_holidays_and_the_end_of_the_calendar_both_come_to_an_end()
    {
        var neverOpen = new WorkingCalendar(WorkingWeek.MondayToFriday, _ => true);

        Assert.Equal(366, neverOpen.LastDayInTime(new DateOnly(2026, 1, 1)).DayNumber - new DateOnly(2026, 1, 1).DayNumber);
        Assert.Equal(DateOnly.MaxValue, neverOpen.LastDayInTime(DateOnly.MaxValue));
    }
}
