using System.Collections.Immutable;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>Which side is taken of the values that a newer document and chat both changed.</summary>
/// <param name="Others">Of those that are not named.</param>
/// <param name="Named">By <see cref="ImportConflict.Name"/>, whatever its case.</param>
public sealed record ImportChoice(ImportSide Others, ImmutableDictionary<string, ImportSide> Named)
{
    private static readonly ImmutableDictionary<string, ImportSide> Nothing = ImmutableDictionary.Create<string, ImportSide>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What chat says stays, unless something else is chosen.</summary>
    public static readonly ImportChoice Chat = All(ImportSide.Chat);

    public static ImportChoice All(ImportSide side) => new(side, Nothing);

    public ImportChoice With(string name, ImportSide side) => this with { Named = Named.SetItem(name, side) };

    public ImportSide Of(string name) => Named.GetValueOrDefault(name, Others);

    /// <summary>As people write it: <c>document</c>, or <c>document:ACT-004.due,ACT-005.owner</c> for these alone; null when one of them says neither side.</summary>
    public static ImportChoice? Read(IEnumerable<string> written)
    {
        var choice = Chat;
        foreach (var one in written)
        {
            var (word, names) = one.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (one[..colon], one[(colon + 1)..]) : (one, null);
            if (SideOf(word) is not { } side) return null;

            choice = names is null
                ? choice with { Others = side }
                : names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Aggregate(choice, (known, name) => known.With(name, side));
        }

        return choice;
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public IEnumerable<string> Write() => Named.GroupBy(named => named.Value).OrderBy(side => side.Key)
        .Select(side => $"{Word(side.Key)}:{string.Join(',', side.Select(named => named.Key).Order(StringComparer.Ordinal))}").Prepend(Word(Others));

    /// <summary>A name that is no conflict, with the nearest that is one; null when all are.</summary>
    public (string Name, string? Nearest)? Unknown(ImmutableArray<ImportConflict> conflicts) =>
        Named.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => !IsOne(name, conflicts)) is { } unknown ? (unknown, Nearest(unknown, conflicts)) : null;

    public static string Word(ImportSide side) => side switch
    {
        ImportSide.Chat => "chat",
        ImportSide.Document => "document",
    };

    private static bool IsOne(string name, ImmutableArray<ImportConflict> conflicts) => conflicts.Any(conflict => string.Equals(conflict.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string? Nearest(string name, ImmutableArray<ImportConflict> conflicts) => conflicts
        .Select(conflict => (conflict.Name, Distance: EditDistance.Between(name.ToUpperInvariant(), conflict.Name.ToUpperInvariant())))
        .Where(near => near.Distance <= name.Length / 2).OrderBy(near => near.Distance).FirstOrDefault().Name;

    private static ImportSide? SideOf(string word) => Enum.GetValues<ImportSide>().Cast<ImportSide?>()
        .FirstOrDefault(side => string.Equals(Word(side!.Value), word.Trim(), StringComparison.OrdinalIgnoreCase));
}
