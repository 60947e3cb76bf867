using System.Globalization;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Commands;

public class WrittenDatePropertyTests
{
    /// <summary>Leap years fall in by themselves: 1900 and 2100 are common, 2000 is none of them.</summary>
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(1890, 1, 1).DayNumber, new DateOnly(2110, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("yyyy-MM-dd", Language.English)]
    [InlineData("yyyy/M/d", Language.English)]
    [InlineData("d/M/yyyy", Language.French)]
    [InlineData("dd.MM.yyyy", Language.French)]
    [InlineData("d-M-yyyy", Language.French)]
    [InlineData("d MMMM yyyy", Language.French)]
    [InlineData("'le' d MMM yyyy", Language.French)]
    [InlineData("dddd d MMMM yyyy", Language.French)]
    [InlineData("d MMMM yyyy", Language.English)]
    [InlineData("MMMM d, yyyy", Language.English)]
    [InlineData("d'th of' MMMM yyyy", Language.English)]
    [InlineData("dddd, d MMM yyyy", Language.English)]
    public void A_date_with_its_year_reads_back_to_itself_whatever_the_day(string form, Language language) =>
        Gen.Select(AnyDay, AnyDay).Sample((today, day) =>
        {
            var written = day.ToString(form, language.Culture());
            Assert.True(WrittenDate.TryRead(written, today, null, null, out var read), written);
            Assert.Equal(day, read);
            Assert.True(WrittenDate.TryRead(written.ToUpperInvariant(), today, null, null, out read), written);
            Assert.Equal(day, read);
        });

    [Theory]
    [InlineData("d/M", Language.French)]
    [InlineData("dd.MM.", Language.French)]
    [InlineData("d MMMM", Language.French)]
    [InlineData("MMMM d", Language.English)]
    public void A_date_without_its_year_is_the_next_one_from_today_on(string form, Language language) =>
        Gen.Select(AnyDay, AnyDay).Sample((today, day) =>
        {
            var written = day.ToString(form, language.Culture());
            Assert.True(WrittenDate.TryRead(written, today, null, null, out var read), written);
            Assert.Equal((day.Month, day.Day), (read.Month, read.Day));
            Assert.InRange(read, today, today.AddYears(8));
            for (var year = today.Year; year < read.Year; year++)
                Assert.False(IsDay(year, day.Month, day.Day) && new DateOnly(year, day.Month, day.Day) >= today, $"{written} after {today}");
        });

    [Fact]
    public void A_weekday_is_one_to_seven_days_away() => Gen.Select(AnyDay, Gen.Enum<DayOfWeek>()).Sample((today, weekday) =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.True(WrittenDate.TryRead(language.Culture().DateTimeFormat.GetDayName(weekday), today, null, null, out var day));
            Assert.Equal(weekday, day.DayOfWeek);
            Assert.InRange(day.DayNumber - today.DayNumber, 1, 7);
        }
    });

    [Fact]
    public void Counted_days_are_added_to_the_day_they_count_from() =>
        Gen.Select(AnyDay, AnyDay, AnyDay, Gen.Int[0, 2000]).Sample((today, start, current, days) =>
        {
            Assert.True(WrittenDate.TryRead($"in {days} days", today, start, current, out var fromToday));
            Assert.True(WrittenDate.TryRead($"dans {days} semaines", today, start, current, out var weeksFromToday));
            Assert.True(WrittenDate.TryRead($"J+{days}", today, start, current, out var fromStart));
            Assert.True(WrittenDate.TryRead($"J-{days}", today, start, current, out var beforeStart));
            Assert.True(WrittenDate.TryRead($"+{days}d", today, start, current, out var fromCurrent));

            Assert.Equal(
                [today.AddDays(days), today.AddDays(7 * days), start.AddDays(days), start.AddDays(-days), current.AddDays(days)],
                [fromToday, weeksFromToday, fromStart, beforeStart, fromCurrent]);
        });

    [Fact]
    public void No_text_makes_it_throw() => Gen.Select(Gen.Char.Array[0, 70], Gen.Char["0123456789/-+. jdecmbr"].Array[0, 12]).Sample((any, likely) =>
    {
        foreach (var today in new[] { DateOnly.MinValue, new DateOnly(2026, 12, 2), DateOnly.MaxValue })
        {
            _ = WrittenDate.TryRead(new string(any), today, today, today, out _);
            _ = WrittenDate.TryRead(new string(likely), today, today, today, out _);
        }
    });

    private static bool IsDay(int year, int month, int day) =>
        DateOnly.TryParseExact($"{year:D4}-{month:D2}-{day:D2}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
