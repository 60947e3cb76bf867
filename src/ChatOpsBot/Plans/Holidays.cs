using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Plans;

/// <summary>Reads which days are off: <c>FR</c>, <c>none</c>, iCalendar files, or several of them with commas between.</summary>
internal static class Holidays
{
    /// <param name="problem">The part that cannot be used, and why; null when all of them can.</param>
    internal static Func<DateOnly, bool> Read(string written, out string? problem)
    {
        problem = null;
        var rules = new List<Func<DateOnly, bool>>();
        foreach (var part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(part, "FR", StringComparison.OrdinalIgnoreCase)) rules.Add(FrenchHolidays.IsHoliday);
            else if (string.Equals(part, "none", StringComparison.OrdinalIgnoreCase)) continue;
            else if (!part.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)) problem = $"'{part}' is not known";
            else if (File(part, out var reason) is { } days) rules.Add(days.Contains);
            else problem = $"'{part}' cannot be used: {reason}";
        }

        return day => rules.Any(rule => rule(day));
    }

    private static HashSet<DateOnly>? File(string path, out string? reason)
    {
        try
        {
            reason = null;
            return HolidayFile.Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            reason = exception.Message;
            return null;
        }
    }
}
