using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Time;

public sealed class ZonedTimeTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-12-03T22:59:59Z", "2026-12-03")]
    [InlineData("Europe/Paris", "2026-12-03T23:00:00Z", "2026-12-04")]
    [InlineData("Europe/Paris", "2026-07-03T21:59:59Z", "2026-07-03")]
    [InlineData("Europe/Paris", "2026-07-03T22:00:00Z", "2026-07-04")]
    [InlineData("Europe/Paris", "2026-03-29T00:59:59Z", "2026-03-29")] // the night an hour is skipped
    [InlineData("Europe/Paris", "2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("Europe/Paris", "2026-10-24T21:59:59Z", "2026-10-24")] // the night an hour comes twice
    [InlineData("Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("Europe/Paris", "2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("Pacific/Kiritimati", "2026-12-03T10:00:00Z", "2026-12-04")] // UTC+14
    [InlineData("Pacific/Pago_Pago", "2026-12-03T10:59:59Z", "2026-12-02")] // UTC-11
    public void A_day_begins_at_midnight_in_its_zone(string zone, string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), ZonedTime.DayIn(TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(instant)));
}
