namespace ChatOpsBot.Core.Commands;

/// <summary>Days counted on the calendar; null beyond its first and last day, where <see cref="DateOnly"/> throws.</summary>
internal static class DayArithmetic
{
    internal static DateOnly? Plus(this DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The same day of a later month, or that month's last day: 31 January and one month is the end of February.</summary>
    internal static DateOnly? PlusMonths(this DateOnly day, int months) =>
        months <= (DateOnly.MaxValue.Year - day.Year) * 12 + DateOnly.MaxValue.Month - day.Month ? day.AddMonths(months) : null;

    /// <summary>The Monday of its week.</summary>
    internal static DateOnly Monday(this DateOnly day) => day.AddDays(-((int)day.DayOfWeek + 6) % 7);

    internal static DateOnly LastOfMonth(this DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
