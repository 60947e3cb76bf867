using System.Globalization;
using ChatOpsBot.Core.Time;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Time;

public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly WorkingTime Usual = new(WorkingCalendar.French, WorkingHours.NineToSix, Paris);

    [Theory]
    [InlineData("Mon 2026-12-07 10:00", 4, "Mon 2026-12-07 14:00")]
    [InlineData("Mon 2026-12-07 14:00", 24, "Tue 2026-12-08 14:00")]
    [InlineData("Tue 2026-12-08 14:00", 48, "Thu 2026-12-10 14:00")]
    [InlineData("Fri 2026-12-04 17:00", 4, "Mon 2026-12-07 12:00")]
    [InlineData("Fri 2026-12-04 14:00", 4, "Fri 2026-12-04 18:00")] // ends with the day, not at the start of the next
    [InlineData("Fri 2026-12-04 17:00", 24, "Mon 2026-12-07 17:00")]
    [InlineData("Sat 2026-12-05 10:00", 4, "Mon 2026-12-07 13:00")]
    [InlineData("Sat 2026-12-05 10:00", 24, "Tue 2026-12-08 09:00")]
    [InlineData("Mon 2026-12-07 20:00", 4, "Tue 2026-12-08 13:00")]
    [InlineData("Mon 2026-12-07 07:00", 4, "Mon 2026-12-07 13:00")]
    [InlineData("Mon 2026-12-07 10:00", 36, "Wed 2026-12-09 13:00")] // one day, and twelve working hours
    [InlineData("Thu 2026-12-24 16:00", 4, "Mon 2026-12-28 11:00")] // Christmas is a Friday
    [InlineData("Wed 2026-12-23 16:00", 48, "Mon 2026-12-28 16:00")]
    [InlineData("Thu 2026-12-31 16:00", 24, "Mon 2027-01-04 16:00")] // and New Year's Day the next one
    [InlineData("Fri 2027-03-26 17:00", 4, "Tue 2027-03-30 12:00")] // clocks go forward on Sunday the 28th, Easter Monday is off
    [InlineData("Fri 2026-10-23 17:00", 24, "Mon 2026-10-26 17:00")] // clocks went back on Sunday the 25th
    public void A_delay_is_counted_in_working_hours_and_from_a_day_on_in_working_days(string from, int hours, string deadline) =>
        Assert.Equal(deadline, Local(Usual.Deadline(At(from), TimeSpan.FromHours(hours)), Paris));

    [Theory]
    [InlineData("Mon-Fri", "09:00-18:00", "Pacific/Auckland", "2026-12-07T21:30:00Z", 4, "2026-12-08T01:30:00Z")] // from 10:30 to 14:30 there
    [InlineData("Sun-Thu", "08:00-16:00", "Asia/Riyadh", "2026-12-03T12:00:00Z", 4, "2026-12-06T08:00:00Z")] // Thursday 15:00, Friday is off
    [InlineData("Sat-Sun", "01:00-04:00", "Europe/Paris", "2027-03-28T00:00:00Z", 2, "2027-03-28T02:00:00Z")] // between one and four there are two hours
    [InlineData("Sat-Sun", "01:00-04:00", "Europe/Paris", "2026-10-24T23:00:00Z", 4, "2026-10-25T03:00:00Z")] // and in autumn four
    [InlineData("Sat-Sun", "02:30-04:00", "Europe/Paris", "2027-03-28T00:00:00Z", 0, "2027-03-28T01:30:00Z")] // a skipped time is that much later
    public void The_zone_days_and_hours_are_those_of_the_plan(string days, string hours, string zone, string from, int delay, string deadline)
    {
        Assert.True(WorkingWeek.TryRead(days, out var week));
        Assert.True(WorkingHours.TryRead(hours, out var read));
        var time = new WorkingTime(new WorkingCalendar(week, _ => false), read, TimeZoneInfo.FindSystemTimeZoneById(zone));

        // Delays below a day are working time.
        Assert.Equal(DateTimeOffset.Parse(deadline, CultureInfo.InvariantCulture),
            time.Deadline(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), TimeSpan.FromHours(delay)));
    }

    [Theory]
    [InlineData("Mon 2026-12-07 10:00", "Mon 2026-12-07 10:30", 0.5)]
    [InlineData("Fri 2026-12-04 17:00", "Mon 2026-12-07 10:00", 2)]
    [InlineData("Fri 2026-12-04 19:00", "Sun 2026-12-06 10:00", 0)]
    [InlineData("Mon 2026-12-07 10:00", "Mon 2026-12-07 09:00", 0)]
    public void Between_two_instants_only_working_time_counts(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Usual.Between(At(from), At(to)));

    [Fact]
    public void As_much_working_time_lies_between_as_was_added() =>
        Gen.Select(Gen.DateTime[new DateTime(2026, 1, 1), new DateTime(2028, 1, 1)], Gen.Int[0, 20_000]).Sample((from, minutes) =>
        {
            var start = new DateTimeOffset(DateTime.SpecifyKind(from, DateTimeKind.Utc));
            var work = TimeSpan.FromMinutes(minutes);
            Assert.Equal(work, Usual.Between(start, Usual.After(start, work)));
        });

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // skipped: read by the clock before
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // twice: the first
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-12-07", "09:00", "2026-12-07T08:00:00Z")]
    public void A_local_time_is_one_instant_on_both_nights_when_clocks_change(string day, string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            ZonedTime.InstantOf(Paris, DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("09:00-18:00", "09:00-18:00")]
    [InlineData("8h30 - 17h", "08:30-17:00")]
    [InlineData("18:00-09:00", null)]
    [InlineData("9-18", "09:00-18:00")]
    [InlineData("9-25", null)]
    [InlineData("", null)]
    public void Working_hours_are_read_as_people_write_them(string text, string? read) =>
        Assert.Equal(read, WorkingHours.TryRead(text, out var hours) ? hours.ToString() : null);

    private static DateTimeOffset At(string local)
    {
        var day = DateTime.ParseExact(local[4..], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return ZonedTime.InstantOf(Paris, DateOnly.FromDateTime(day), TimeOnly.FromDateTime(day));
    }

    private static string Local(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
