using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>How an author parts several owners in one cell.</summary>
internal sealed partial class OwnersHand
{
    private readonly string _usual;

    /// <param name="written">Cells of owners, as written.</param>
    internal OwnersHand(IEnumerable<string> written) =>
        _usual = written.SelectMany(Between).GroupBy(sign => sign).MaxBy(same => same.Count())?.Key ?? ", ";

    /// <param name="old">What stands there now.</param>
    internal string Write(ImmutableArray<string> owners, string? old) =>
        owners.IsEmpty ? "-" : string.Join(Between(old ?? "").FirstOrDefault(_usual), owners.Select(Escaped.ForCell));

    private static IEnumerable<string> Between(string cell) => Separators().Matches(cell).Select(match => match.Value);

    // Those that OwnerCell reads, with their blanks.
    [GeneratedRegex(@"(?<=\S)(?:\s*[/,;、，；／،؛]\s*|\s&\s|\set\s|\sand\s)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
