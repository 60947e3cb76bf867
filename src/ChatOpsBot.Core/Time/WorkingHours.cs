using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Time;

/// <summary>From when to when a team works on a working day, by the clocks of its zone.</summary>
/// <param name="End">After <paramref name="Start"/>, on the same day.</param>
public readonly partial record struct WorkingHours(TimeOnly Start, TimeOnly End)
{
    public static readonly WorkingHours NineToSix = new(new TimeOnly(9, 0), new TimeOnly(18, 0));

    /// <summary>Reads <c>09:00-18:00</c>, <c>9-18</c>, <c>9h-17h30</c>; false when the end is not after the start.</summary>
    public static bool TryRead(string? text, out WorkingHours hours)
    {
        var match = Pattern().Match(text ?? "");
        hours = default;
        if (!match.Success || At(match, "from", "fromMinute") is not { } start || At(match, "to", "toMinute") is not { } end || end <= start) return false;

        hours = new WorkingHours(start, end);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:HH:mm}-{End:HH:mm}");

    private static TimeOnly? At(Match match, string hourGroup, string minuteGroup)
    {
        var hour = int.Parse(match.Groups[hourGroup].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups[minuteGroup].Success ? int.Parse(match.Groups[minuteGroup].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^ *(?<from>[0-9]{1,2})(?:[:hH](?<fromMinute>[0-9]{2})?)? *[-–] *(?<to>[0-9]{1,2})(?:[:hH](?<toMinute>[0-9]{2})?)? *$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
