using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"0.5 jour-homme", "0,5 j/h", "3 days": an estimate in person-days.</summary>
internal static partial class EffortCell
{
    /// <summary>Null for no estimate and for one that is not in days: an effort nobody can add up is not recorded.</summary>
    internal static decimal? Read(string? text)
    {
        var match = Pattern().Match(Folding.Fold(text ?? ""));
        return match.Success
            ? decimal.Parse(match.Groups["number"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
    }

    // j/h and j-h are "jour-homme" shortened, not days per hour.
    [GeneratedRegex(
        @"^(?:~ ?|env(?:iron|\.)? |about )?(?<number>[0-9]{1,6}(?:[.,][0-9]{1,3})?) ?" +
        @"(?:j|d|jours?|days?|j\.?[/-]?h|[mp][/-]?d|(?:jours?|person|man|people)[ /-](?:hommes?|personnes?|days?)|jours? ouvres?|working days?)?\.?(?: ?\(.*\))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
