using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Time;

/// <summary>From when to when a team works on a working day, in the zone of its plan.</summary>
public readonly partial record struct WorkingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads <c>09:00-18:00</c>, <c>9-18</c>, <c>9h-17h30</c>; false when the end is not after the beginning.</summary>
    public static bool TryRead(string? text, out WorkingHours hours)
    {
        var match = Pattern().Match(text ?? "");
        hours = default;
        if (!match.Success || At(match, "from", "fromMinute") is not { } from || At(match, "to", "toMinute") is not { } to || to <= from) return false;

        hours = new WorkingHours(from, to);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    private static TimeOnly? At(Match match, string hourGroup, string minuteGroup)
    {
        var hour = int.Parse(match.Groups[hourGroup].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups[minuteGroup].Success ? int.Parse(match.Groups[minuteGroup].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^ *(?<from>[0-9]{1,2})(?:[:hH](?<fromMinute>[0-9]{2})?)? *[-–] *(?<to>[0-9]{1,2})(?:[:hH](?<toMinute>[0-9]{2})?)? *$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
