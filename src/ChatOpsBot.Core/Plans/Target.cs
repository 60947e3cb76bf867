using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>Whether a measured figure keeps its target: "150 min" does not keep "&lt; 60 min".</summary>
public static partial class Target
{
    /// <summary>
    /// Null where that cannot be said: no figure, another unit, or a bare number that may be a floor as well as a ceiling.
    /// Without a sign a percentage of 50 and more is a floor, as of an availability, and 0 is a ceiling, as of incidents.
    /// </summary>
    public static bool? IsMet(string? target, string? value)
    {
        var (asked, got) = (Pattern().Match(Folding.Fold(target ?? "")), Pattern().Match(Folding.Fold(value ?? "")));
        if (!asked.Success || !got.Success || got.Groups["sign"].Value is not ("" or "+")) return null;
        if (got.Groups["unit"].Value is { Length: > 0 } unit && unit != asked.Groups["unit"].Value) return null;

        var (limit, measured) = (Number(asked), Number(got));
        return asked.Groups["sign"].Value switch
        {
            "<" => measured < limit,
            "<=" or "≤" => measured <= limit,
            ">" => measured > limit,
            ">=" or "≥" => measured >= limit,
            "±" or "+/-" => Math.Abs(measured) <= limit,
            _ when asked.Groups["unit"].Value == "%" && limit >= 50 => measured >= limit,
            _ when limit == 0 || measured == limit => measured <= limit,
            _ => null,
        };
    }

    private static decimal Number(Match match)
    {
        var digits = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        var number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return match.Groups["minus"].Success ? -number : number;
    }

    [GeneratedRegex(
        @"^(?<sign><=|>=|<|>|≤|≥|±|\+/-|\+)? ?(?<minus>-)?(?<number>[0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,12}(?:[.,][0-9]{1,6})?) ?(?<unit>[^0-9]{0,20})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
