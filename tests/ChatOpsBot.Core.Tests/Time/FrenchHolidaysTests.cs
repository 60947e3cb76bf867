using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Time;

public sealed class FrenchHolidaysTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-01")]
    [InlineData("2026-05-08")]
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-07-14")]
    [InlineData("2026-08-15")]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-11")]
    [InlineData("2026-12-25")]
    public void The_eleven_holidays_of_2026_are_days_off(string day) => Assert.True(FrenchHolidays.IsHoliday(DateOnly.Parse(day)));

    [Fact]
    public void Every_year_has_eleven_holidays_unless_Ascension_falls_on_one_of_the_first_of_May_or_the_eighth()
    {
        foreach (var year in Enumerable.Range(1900, 300))
        {
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
            var ascension = FrenchHolidays.EasterSunday(year).AddDays(39);
            var expected = ascension is { Month: 5, Day: 1 or 8 } ? 10 : 11;
            Assert.Equal(expected, days.Count(FrenchHolidays.IsHoliday));
        }
    }

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_falls_where_the_calendars_put_it(int year, string day) =>
        Assert.Equal(DateOnly.Parse(day), FrenchHolidays.EasterSunday(year));

    [Fact]
    public void The_day_after_a_holiday_is_none() => Assert.False(FrenchHolidays.IsHoliday(new DateOnly(2026, 12, 26)));
}
