using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.Tests.Reports;

public sealed class ReportWeekTests
{
    [Theory]
    [InlineData("2026-W47", "2026-W47")]
    [InlineData("2026-w7", "2026-W07")]
    [InlineData("2026-S47", "2026-W47")]
    [InlineData("2026 47", "2026-W47")]
    [InlineData("2026-W53", "2026-W53")] // a long year
    [InlineData("2025-W53", "none")]
    [InlineData("2026-W00", "none")]
    [InlineData("47", "none")]
    [InlineData("2026-11-20", "none")]
    [InlineData(null, "none")]
    public void A_week_is_read_as_people_write_it(string? text, string week) =>
        Assert.Equal(week, ReportWeek.TryParse(text, out var read) ? read.ToString() : "none");

    [Theory]
    [InlineData("2026-11-27", "2026-W48")]
    [InlineData("2027-01-01", "2026-W53")] // the year of a week is that of its Thursday
    [InlineData("2025-12-29", "2026-W01")]
    public void A_day_has_the_week_of_ISO_8601(string day, string week)
    {
        Assert.Equal(week, ReportWeek.Of(DateOnly.Parse(day)).ToString());
        Assert.Equal(DateOnly.Parse(day), ReportWeek.Of(DateOnly.Parse(day)).On(DateOnly.Parse(day).DayOfWeek));
    }
}
