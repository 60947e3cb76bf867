using System.Collections.Immutable;

namespace ChatOpsBot.Core.Time;

/// <summary>Which days a team works, in the zone of its plan.</summary>
public sealed class WorkingCalendar
{
    private readonly ImmutableHashSet<DayOfWeek> _workingDays;
    private readonly Func<DateOnly, bool> _isHoliday;

    /// <exception cref="ArgumentException">No day of the week is a working day.</exception>
    public WorkingCalendar(IEnumerable<DayOfWeek> workingDays, Func<DateOnly, bool> isHoliday)
    {
        _workingDays = [.. workingDays];
        _isHoliday = isHoliday;
        if (_workingDays.IsEmpty) throw new ArgumentException("A working calendar needs at least one working day.", nameof(workingDays));
    }

    /// <summary>Monday to Friday, without the public holidays of France.</summary>
    public static WorkingCalendar French { get; } = new(WorkingWeek.MondayToFriday, FrenchHolidays.IsHoliday);

    public bool IsWorkingDay(DateOnly day) => _workingDays.Contains(day.DayOfWeek) && !_isHoliday(day);

    /// <summary>The last day on which something is not overdue: its due day, or the next working day when it falls on a day off.</summary>
    public DateOnly LastDayInTime(DateOnly due)
    {
        var day = due;
        // A calendar whose every working day is a holiday would never end; a year is beyond any real one.
        while (!IsWorkingDay(day) && day < DateOnly.MaxValue && day.DayNumber - due.DayNumber < 366) day = day.AddDays(1);
        return day;
    }
}
