using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"Léa Martin / Karim Benali", "Tech Lead et Ops": persons or roles.</summary>
internal static partial class OwnerCell
{
    /// <summary>What people write while nobody is found; it must not become somebody's name.</summary>
    private static readonly string[] Nobody = ["a definir", "a designer", "a affecter", "tbd", "tbc", "to be defined", "none", "aucun", "personne", "?"];

    internal static ImmutableArray<string> Read(string? text) =>
    [
        .. Separators().Split(text ?? "")
            .Select(name => name.Trim())
            .Where(name => !CellText.IsNone(name) && !CellText.HasPlaceholder(name) && !Nobody.Contains(Folding.Fold(name)))
            .DistinctBy(Folding.Fold),
    ];

    [GeneratedRegex(@"[/,;\n、，；／،؛]|\s&\s|\set\s|\sand\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
