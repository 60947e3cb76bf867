using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"4h", "1h30", "30 min", "2 jours": how soon an answer is expected.</summary>
internal static partial class ResponseTimeCell
{
    /// <summary>A day is 24 hours here; which clock it runs on is a setting. Null when the text is no such time.</summary>
    internal static TimeSpan? Read(string text)
    {
        var match = Pattern().Match(Folding.Fold(text));
        if (!match.Success) return null;

        var amount = double.Parse(match.Groups["amount"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var minutes = amount * MinutesPer(match.Groups["unit"].Value[0]);
        if (match.Groups["minutes"].Success) minutes += int.Parse(match.Groups["minutes"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return minutes >= 1 ? TimeSpan.FromMinutes(Math.Round(minutes)) : null;
    }

    private static int MinutesPer(char unit) => unit switch
    {
        'm' => 1,
        'h' => 60,
        'j' or 'd' => 24 * 60,
        _ => 7 * 24 * 60,
    };

    [GeneratedRegex(
        @"^(?:[<≤~] ?|sous |within |max\.? )?(?<amount>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?" +
        @"(?:(?<unit>h) ?(?<minutes>[0-9]{2})|(?<unit>min(?:ute)?s?|mn|h|heures?|hours?|hrs?|j|jours?|d|days?|semaines?|weeks?)\.?(?: ouvrees?| ouvres?)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
