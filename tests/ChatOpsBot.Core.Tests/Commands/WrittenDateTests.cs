using System.Globalization;
using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Read on Wednesday 2 December 2026, with J0 on Monday 30 November and a present due date of Friday 18 December.</summary>
public class WrittenDateTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly DateOnly Start = new(2026, 11, 30);
    private static readonly DateOnly Current = new(2026, 12, 18);

    [Theory]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("2026/12/04", "2026-12-04")]
    [InlineData("2026‑12‑04", "2026-12-04")]
    [InlineData("4/12/2026", "2026-12-04")]
    [InlineData("04/12/26", "2026-12-04")]
    [InlineData("4.12.2026", "2026-12-04")]
    [InlineData("4-12-2026", "2026-12-04")]
    [InlineData("4/12", "2026-12-04")]
    [InlineData("4.12.", "2026-12-04")]
    [InlineData("2/12", "2026-12-02")]
    [InlineData("1/12", "2027-12-01")]
    [InlineData("12/4", "2027-04-12")]
    [InlineData("29/2", "2028-02-29")]
    [InlineData("29/2/2028", "2028-02-29")]
    [InlineData("4 décembre", "2026-12-04")]
    [InlineData("LE 4 DECEMBRE", "2026-12-04")]
    [InlineData("le 4 déc. 2026", "2026-12-04")]
    [InlineData("4\u00A0décembre\u00A02026", "2026-12-04")]
    [InlineData("1er janvier", "2027-01-01")]
    [InlineData("3 août", "2027-08-03")]
    [InlineData("5 févr.", "2027-02-05")]
    [InlineData("December 4", "2026-12-04")]
    [InlineData("Dec 4th, 2026", "2026-12-04")]
    [InlineData("the 4th of December", "2026-12-04")]
    [InlineData("on 22nd march 2027", "2027-03-22")]
    [InlineData("vendredi 4 décembre 2026", "2026-12-04")]
    [InlineData("Friday 4 December 2026", "2026-12-04")]
    [InlineData("Friday, December 4", "2026-12-04")]
    public void A_day_of_a_month_is_day_before_month_and_the_next_one_without_a_year(string text, string day) => Assert.Equal(day, Read(text));

    [Theory]
    [InlineData("today", "2026-12-02")]
    [InlineData("aujourd'hui", "2026-12-02")]
    [InlineData("Aujourd’hui", "2026-12-02")]
    [InlineData("tomorrow", "2026-12-03")]
    [InlineData("demain", "2026-12-03")]
    [InlineData("après-demain", "2026-12-04")]
    [InlineData("apres demain", "2026-12-04")]
    [InlineData("the day after tomorrow", "2026-12-04")]
    [InlineData("hier", "2026-12-01")]
    [InlineData("yesterday", "2026-12-01")]
    [InlineData("vendredi", "2026-12-04")]
    [InlineData("Friday", "2026-12-04")]
    [InlineData("vendredi prochain", "2026-12-04")]
    [InlineData("next friday", "2026-12-04")]
    [InlineData("mardi", "2026-12-08")]
    [InlineData("mercredi", "2026-12-09")]
    [InlineData("wednesday", "2026-12-09")]
    [InlineData("in 10 days", "2026-12-12")]
    [InlineData("dans 10 jours", "2026-12-12")]
    [InlineData("dans 1 j", "2026-12-03")]
    [InlineData("in 2 weeks", "2026-12-16")]
    [InlineData("dans 2 semaines", "2026-12-16")]
    [InlineData("dans une semaine", "2026-12-09")]
    [InlineData("in a week", "2026-12-09")]
    [InlineData("in 3 months", "2027-03-02")]
    [InlineData("dans un mois", "2027-01-02")]
    [InlineData("end of week", "2026-12-04")]
    [InlineData("fin de semaine", "2026-12-04")]
    [InlineData("end of the month", "2026-12-31")]
    [InlineData("fin du mois", "2026-12-31")]
    public void Some_dates_count_from_today(string text, string day) => Assert.Equal(day, Read(text));

    [Theory]
    [InlineData("J0", "2026-11-30")]
    [InlineData("J+10", "2026-12-10")]
    [InlineData("j + 10", "2026-12-10")]
    [InlineData("J-2", "2026-11-28")]
    [InlineData("D+10", "2026-12-10")]
    [InlineData("+3d", "2026-12-21")]
    [InlineData("+3j", "2026-12-21")]
    [InlineData("+ 3 jours", "2026-12-21")]
    [InlineData("+2w", "2027-01-01")]
    [InlineData("+2s", "2027-01-01")]
    [InlineData("+2sem", "2027-01-01")]
    [InlineData("+1 mois", "2027-01-18")]
    public void Some_dates_count_from_the_start_or_from_the_present_due_date(string text, string day) => Assert.Equal(day, Read(text));

    [Fact]
    public void Nothing_counts_from_a_day_that_is_unknown()
    {
        Assert.False(WrittenDate.TryRead("J+10", Today, null, Current, out _));
        Assert.False(WrittenDate.TryRead("J0", Today, null, Current, out _));
        Assert.False(WrittenDate.TryRead("+3d", Today, Start, null, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData("4")]
    [InlineData("le")]
    [InlineData("30/2")]
    [InlineData("31/4")]
    [InlineData("31 avril")]
    [InlineData("29/2/2027")]
    [InlineData("29 février 2027")]
    [InlineData("0/12")]
    [InlineData("4/0")]
    [InlineData("12/13/2026")]
    [InlineData("4/12/0000")]
    [InlineData("0000-12-04")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("4-12")]
    [InlineData("4/12.2026")]
    [InlineData("4 foo")]
    [InlineData("thursday 4 december 2026")]
    [InlineData("J+999999999")]
    [InlineData("in 10 fortnights")]
    [InlineData("+99999 mois")]
    [InlineData("in 99999999999999999999 days")]
    [InlineData("décembre")]
    [InlineData("1er janvier 99999")]
    public void Anything_else_is_no_date(string text) => Assert.False(WrittenDate.TryRead(text, Today, Start, Current, out _));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("in 1 day")]
    [InlineData("in 1 month")]
    [InlineData("saturday")]
    [InlineData("30/12")]
    [InlineData("J+1")]
    [InlineData("+1d")]
    public void No_date_lies_beyond_the_calendar(string text)
    {
        var last = new DateOnly(9999, 12, 31);
        Assert.False(WrittenDate.TryRead(text, last, last, last, out _));
    }

    [Fact]
    public void The_next_29_February_may_be_eight_years_away()
    {
        Assert.True(WrittenDate.TryRead("29/2", new DateOnly(1896, 3, 1), null, null, out var day));
        Assert.Equal(new DateOnly(1904, 2, 29), day);
    }

    [Fact]
    public void A_month_later_is_its_last_day_where_it_is_shorter()
    {
        Assert.True(WrittenDate.TryRead("in 1 month", new DateOnly(2027, 1, 31), null, null, out var day));
        Assert.Equal(new DateOnly(2027, 2, 28), day);
    }

    [Theory]
    [InlineData("2026-12-05")]
    [InlineData("2026-12-06")]
    public void On_a_weekend_the_end_of_the_week_is_the_friday_before(string saturdayOrSunday)
    {
        var today = DateOnly.Parse(saturdayOrSunday, CultureInfo.InvariantCulture);
        Assert.True(WrittenDate.TryRead("fin de semaine", today, null, null, out var day));
        Assert.Equal(new DateOnly(2026, 12, 4), day);
    }

    private static string Read(string text) => WrittenDate.TryRead(text, Today, Start, Current, out var day)
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "no date";
}
