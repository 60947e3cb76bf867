using System.Globalization;

namespace ChatOpsBot.Core.Time;

/// <summary>From when to when a team works on a working day, by the clocks of its zone.</summary>
/// <param name="End">After <paramref name="Start"/>, on the same day.</param>
public readonly record struct WorkingHours(TimeOnly Start, TimeOnly End)
{
    public static readonly WorkingHours NineToSix = new(new TimeOnly(9, 0), new TimeOnly(18, 0));

    /// <summary>Reads <c>09:00-18:00</c> or <c>8h30-17h</c>; false when the text is none, or the end is not after the start.</summary>
    public static bool TryRead(string? text, out WorkingHours hours)
    {
        hours = default;
        var ends = (text ?? "").Split('-', '–', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryReadTime(ends[0], out var start) || !TryReadTime(ends[1], out var end) || end <= start) return false;

        hours = new WorkingHours(start, end);
        return true;
    }

    /// <summary>Reads <c>9:00</c>, <c>09:30</c>, <c>9h</c>, <c>8h30</c>; false for any other text.</summary>
    public static bool TryReadTime(string text, out TimeOnly time)
    {
        var colon = text.Replace('h', ':').Replace('H', ':');
        if (colon.EndsWith(':')) colon += "00";
        return TimeOnly.TryParseExact(colon, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:HH:mm}-{End:HH:mm}");
}
