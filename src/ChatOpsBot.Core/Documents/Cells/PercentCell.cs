using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"35%", "35 %", "12,5 %".</summary>
internal static partial class PercentCell
{
    /// <summary>Null when the text is no percentage.</summary>
    internal static decimal? Read(string? text)
    {
        var match = Pattern().Match(Folding.Fold(text ?? ""));
        return match.Success ? Number(match.Groups["number"].Value) : null;
    }

    internal static decimal Number(string digits) =>
        decimal.Parse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[0-9]{1,4}(?:[.,][0-9]{1,4})?) ?%$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
