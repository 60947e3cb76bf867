using System.Collections.Immutable;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>Known words that a mistyped one may have been meant as.</summary>
internal static class NearestWords
{
    private const int LongestCommand = 3;

    private static readonly ImmutableArray<(string Written, string Folded)> KnownCommands =
    [
        .. CommandCatalog.Entries.SelectMany(entry => entry.English.Concat(entry.French)).Distinct()
            .Select(word => (word, TypedWords.Of(word).Folded)),
    ];

    private static readonly ImmutableArray<(string Written, string Folded)> KnownDateWords =
        [.. RelativeForms.Names.Concat(DateWords.Names).Distinct().Select(word => (word, Folding.Fold(word)))];

    /// <summary>The message with its first words replaced by a command that is spelt nearly like them, nearest first.</summary>
    internal static IEnumerable<string> Commands(TypedWords words) =>
        from length in Enumerable.Range(1, Math.Min(LongestCommand, words.Count))
        from near in Near(words.Take(length).Folded, KnownCommands)
        orderby near.Distance
        select $"{near.Written} {words.Skip(length).Written}".TrimEnd();

    /// <summary>The message with a mistyped word of the date at its beginning put right.</summary>
    internal static IEnumerable<string> Dates(TypedWords date) =>
        from index in Enumerable.Range(0, date.Count)
        from near in Near(date[index].Folded, KnownDateWords)
        orderby near.Distance
        select date.With(index, near.Written);

    private static IEnumerable<(string Written, int Distance)> Near(string typed, ImmutableArray<(string Written, string Folded)> known) =>
        from word in known
        let tolerance = Tolerance(Math.Min(typed.Length, word.Folded.Length))
        where Math.Abs(word.Folded.Length - typed.Length) <= tolerance
        let distance = EditDistance.Between(typed, word.Folded)
        where distance <= tolerance
        select (word.Written, distance);

    /// <summary>How many keystrokes may be wrong: short words are too near to each other to guess.</summary>
    private static int Tolerance(int length) => length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        _ => 2,
    };
}
