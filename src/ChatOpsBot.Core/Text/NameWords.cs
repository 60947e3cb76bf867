namespace ChatOpsBot.Core.Text;

/// <summary>Finds a word in the name of a role or an audience: "Équipe d'exploitation" has "exploitation" in it.</summary>
internal static class NameWords
{
    /// <param name="words">Folded.</param>
    internal static bool HasAny(string name, IReadOnlyCollection<string> words) =>
        Folding.Fold(name).Split([' ', '-', '/', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains);
}
