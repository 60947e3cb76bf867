using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Commands;

/// <summary>A moment to come, as people write it: <c>1 h</c>, <c>18:00</c>, <c>tomorrow 10h</c>, <c>vendredi</c>, <c>2026-12-04 14:00</c>.</summary>
public static partial class WrittenMoment
{
    /// <summary>In characters; text from chat may be of any size.</summary>
    private const int Longest = 80;

    /// <param name="time">Of the reader: their days, hours and clocks.</param>
    /// <param name="start">J0, for <c>J+10</c>.</param>
    /// <param name="ofDay">The time of day that is meant when a day is named alone.</param>
    /// <returns>UTC; null when the text is no such moment. It may have passed.</returns>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, WorkingTime time, DateOnly? start, TimeOnly ofDay)
    {
        if (text.Length > Longest) return null;

        var folded = Folding.Fold(text).Trim();
        if (Span(folded) is { } span) return now.ToUniversalTime() + span;

        var today = ZonedTime.DayIn(time.Zone, now);
        var match = AtTime().Match(folded);
        if (!match.Success || TimeOf(match) is not { } clock)
            return WrittenDate.TryRead(folded, today, start, current: null, out var day) ? ZonedTime.InstantOf(time.Zone, day, ofDay) : null;

        var before = match.Groups["day"].Value.Trim(' ', ',');
        if (before.Length > 0) return WrittenDate.TryRead(before, today, start, current: null, out var named) ? ZonedTime.InstantOf(time.Zone, named, clock) : null;

        var at = ZonedTime.InstantOf(time.Zone, today, clock);
        return at > now ? at : ZonedTime.InstantOf(time.Zone, today.AddDays(1), clock);
    }

    /// <summary><c>1 h</c>, <c>90 min</c>, <c>in 2 hours</c>; days are dates.</summary>
    private static TimeSpan? Span(string folded)
    {
        var match = Amount().Match(folded);
        if (!match.Success) return null;

        var count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["hours"].Success ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);
    }

    private static TimeOnly? TimeOf(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["am"].Success || match.Groups["pm"].Success)
        {
            if (hour is 0 or > 12) return null;
            hour = hour % 12 + (match.Groups["pm"].Success ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^(?:in |dans |for |pendant )?(?<count>[0-9]{1,4}) ?(?:(?<hours>h|hours?|heures?)|m|mn|min|minutes?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^(?<day>.*?)(?:^| |,)(?:at |a )?(?<hour>[0-9]{1,2})(?:(?: ?h ?(?<minute>[0-9]{2})?|:(?<minute>[0-9]{2}))|(?::(?<minute>[0-9]{2}))? ?(?:(?<am>am)|(?<pm>pm)))$", RegexOptions.CultureInvariant)]
    private static partial Regex AtTime();
}
