using ChatOpsBot.Plans;

namespace ChatOpsBot.Tests.Plans;

public sealed class HolidaysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-holidays-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-26", false)]
    [InlineData("2027-05-03", true)]
    [InlineData("2031-05-03", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2026-12-08", false)]
    public void Days_of_a_calendar_file_stand_beside_those_of_France(string day, bool off)
    {
        var path = Write("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Example//EN
            BEGIN:VEVENT
            UID:1@example
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261226
            SUMMARY:The office is closed
            END:VEVENT
            BEGIN:VEVENT
            UID:2@example
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20250503
            RRULE:FREQ=YEARLY
            SUMMARY:Day of the founder
            END:VEVENT
            BEGIN:VEVENT
            UID:3@example
            DTSTAMP:20260101T000000Z
            DTSTART:20261208T090000Z
            DTEND:20261208T100000Z
            SUMMARY:A meeting is no day off
            END:VEVENT
            END:VCALENDAR
            """);

        var isHoliday = Holidays.Read($"FR, {path}", out var problem);

        Assert.Null(problem);
        Assert.Equal(off, isHoliday(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_is_no_calendar_is_named_with_the_reason()
    {
        Holidays.Read("DE", out var unknown);
        Holidays.Read(Write("Dear calendar, this is a letter."), out var letter);
        Holidays.Read(Path.Combine(_folder.FullName, "missing.ics"), out var missing);

        Assert.Equal("'DE' is not known", unknown);
        Assert.Contains("it is no iCalendar file", letter, StringComparison.Ordinal);
        Assert.Contains("missing.ics", missing, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "days.ics");
        File.WriteAllText(path, text.ReplaceLineEndings("\r\n"));
        return path;
    }
}
