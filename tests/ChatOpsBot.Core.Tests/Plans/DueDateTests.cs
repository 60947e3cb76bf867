using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Plans;

public class DueDateTests
{
    private static readonly DateOnly Start = new(2026, 11, 30);

    [Theory]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("04/12/2026", "2026-12-04")]
    [InlineData("4.12.2026", "2026-12-04")]
    [InlineData("J+14", "J+14")]
    [InlineData("j + 14", "J+14")]
    [InlineData("J0+14", "J+14")]
    [InlineData("J\u22122", "J-2")]
    [InlineData("J0", "J+0")]
    [InlineData("Avant mise en production", "Avant mise en production")]
    [InlineData("31/04/2026", "31/04/2026")]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("–", "")]
    public void A_date_is_a_day_a_count_from_the_start_words_or_nothing(string? text, string written) =>
        Assert.Equal(written, DueDate.Read(text).ToString());

    [Fact]
    public void A_day_falls_on_itself_with_or_without_a_start()
    {
        Assert.Equal(new DateOnly(2026, 12, 4), DueDate.Read("2026-12-04").Resolve(null));
        Assert.Equal(new DateOnly(2026, 12, 4), DueDate.Read("2026-12-04").Resolve(Start));
    }

    [Theory]
    [InlineData("J0", "2026-11-30")]
    [InlineData("J+14", "2026-12-14")]
    [InlineData("J-2", "2026-11-28")]
    public void A_count_falls_that_many_days_from_the_start(string text, string day)
    {
        Assert.Equal(day, DueDate.Read(text).Resolve(Start)?.ToString("yyyy-MM-dd"));
        Assert.Null(DueDate.Read(text).Resolve(null));
    }

    [Theory]
    [InlineData("J+999999")]
    [InlineData("J-999999")]
    public void A_count_beyond_the_calendar_falls_on_no_day(string text) =>
        Assert.Null(DueDate.Read(text).Resolve(text.Contains('+') ? DateOnly.MaxValue : DateOnly.MinValue));

    [Fact]
    public void Words_and_nothing_fall_on_no_day()
    {
        Assert.Null(DueDate.Read("avant la mise en production").Resolve(Start));
        Assert.Null(DueDate.None.Resolve(Start));
        Assert.True(DueDate.Read("-").IsNone);
        Assert.False(DueDate.Read("J0").IsNone);
    }

    [Fact]
    public void What_a_day_or_a_count_is_written_as_reads_back_to_it() => Gen.Select(Gen.DateOnly, Gen.Int[-999_999, 999_999]).Sample((day, days) =>
    {
        Assert.Equal(DueDate.On(day), DueDate.Read(DueDate.On(day).ToString()));
        Assert.Equal(DueDate.FromStart(days), DueDate.Read(DueDate.FromStart(days).ToString()));
    });

    [Fact]
    public void What_is_read_from_any_text_reads_back_to_itself_once_written() => Gen.Char.Array[0, 20].Sample(characters =>
    {
        var due = DueDate.Read(new string(characters));
        Assert.Equal(due, DueDate.Read(due.ToString()));
    });
}
