using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>Letters and a number, kept as the plan writes them: <c>ACT-004</c>, <c>RSK-002</c>, <c>A01</c>.</summary>
/// <param name="Prefix">Upper-case letters.</param>
/// <param name="Text">The whole, in upper case and with a plain hyphen or none.</param>
internal readonly partial record struct WrittenId(string Prefix, int Number, string Text)
{
    internal static WrittenId? Read(string? text)
    {
        var match = Pattern().Match(Folding.Fold(text ?? ""));
        return match.Success && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new WrittenId(match.Groups["prefix"].Value.ToUpperInvariant(), number, match.Value.ToUpperInvariant())
            : null;
    }

    [GeneratedRegex("^(?<prefix>[a-z]{1,12})-?(?<number>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
