using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>Addresses of mail as people write them: with commas, semicolons or blanks between.</summary>
public static partial class MailAddresses
{
    public const string None = "none";

    /// <summary>As many as one plan mails to.</summary>
    private const int Most = 20;

    /// <returns>Each once; null when a word of it is no address, or they are too many.</returns>
    public static ImmutableArray<string>? Read(string text)
    {
        if (Folding.Fold(text) is "none" or "no" or "off" or "aucun" or "aucune" or "non") return [];

        var words = text.Split([',', ';', ' ', '<', '>'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..].Split('|')[0] : word).ToList();
        var addresses = words.DistinctBy(word => word.ToUpperInvariant()).ToImmutableArray();
        return addresses.IsEmpty || addresses.Length > Most || !addresses.All(address => Address().IsMatch(address)) ? null : addresses;
    }

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
