using System.Collections.Immutable;

namespace ChatOpsBot.Core.Time;

/// <summary>Reads which days of the week are worked, as a setting writes it.</summary>
public static class WorkingWeek
{
    public static readonly ImmutableArray<DayOfWeek> MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Reads <c>Mon-Fri</c>, <c>Sun-Thu</c> or <c>Mon,Tue,Sat</c>; false when a day is not one of those three-letter names.</summary>
    public static bool TryRead(string text, out ImmutableArray<DayOfWeek> days)
    {
        var read = ImmutableArray.CreateBuilder<DayOfWeek>();
        days = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !TryReadDay(ends[0], out var from) || !TryReadDay(ends[^1], out var to)) return false;
            read.AddRange(Between(from, to));
        }

        days = read.ToImmutable();
        return days.Length > 0;
    }

    private static IEnumerable<DayOfWeek> Between(DayOfWeek from, DayOfWeek to)
    {
        for (var day = (int)from; ; day = (day + 1) % 7)
        {
            yield return (DayOfWeek)day;
            if (day == (int)to) yield break;
        }
    }

    private static bool TryReadDay(string text, out DayOfWeek day)
    {
        foreach (var candidate in Enum.GetValues<DayOfWeek>())
        {
            day = candidate;
            if (string.Equals(text, $"{candidate}"[..3], StringComparison.OrdinalIgnoreCase)) return true;
        }

        day = default;
        return false;
    }
}
