namespace ChatOpsBot.Core.Time;

/// <summary>The eleven public holidays of metropolitan France (Code du travail, article L3133-1), computed for any year.</summary>
public static class FrenchHolidays
{
    public static bool IsHoliday(DateOnly day)
    {
        if (IsFixed(day)) return true;

        var sinceEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return sinceEaster is 1 or 39 or 50;
    }

    private static bool IsFixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        _ => false,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm published in Nature in 1876.</summary>
    internal static DateOnly EasterSunday(int year)
    {
        var goldenNumber = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var lunarCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * goldenNumber + century - century / 4 - lunarCorrection + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var lateMoon = (goldenNumber + 11 * epact + 22 * weekday) / 451;
        var march = epact + weekday - 7 * lateMoon + 114;
        return new DateOnly(year, march / 31, march % 31 + 1);
    }
}
