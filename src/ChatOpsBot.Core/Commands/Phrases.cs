using System.Collections.Frozen;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Words or groups of words found at the beginning of others.</summary>
/// <param name="Language">Null when the phrase belongs to both.</param>
/// <param name="Length">In words.</param>
internal readonly record struct Phrase<T>(T Meaning, Language? Language, int Length);

/// <summary>Sets of phrases that mean nothing in particular.</summary>
internal static class Phrases
{
    internal static Phrases<bool> Any(string[] english, string[] french) => new([(true, english, french)]);
}

/// <summary>What each of several phrases means. No phrase means two things.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, Phrase<T>> _byWords;
    private readonly FrozenDictionary<string, int> _longestByFirstWord;
    private readonly int _longest;

    internal Phrases(IEnumerable<(T Meaning, IEnumerable<string> English, IEnumerable<string> French)> rows)
    {
        var byWords = new Dictionary<string, Phrase<T>>(StringComparer.Ordinal);
        foreach (var (meaning, english, french) in rows)
        {
            var inEnglish = english.Select(phrase => TypedWords.Of(phrase)).ToDictionary(words => words.Folded, words => words.Count);
            var inFrench = french.Select(phrase => TypedWords.Of(phrase)).ToDictionary(words => words.Folded, words => words.Count);
            foreach (var (words, length) in inEnglish)
                byWords.Add(words, new Phrase<T>(meaning, inFrench.ContainsKey(words) ? null : Language.English, length));
            foreach (var (words, length) in inFrench.Where(phrase => !inEnglish.ContainsKey(phrase.Key)))
                byWords.Add(words, new Phrase<T>(meaning, Language.French, length));
        }

        _byWords = byWords.ToFrozenDictionary(StringComparer.Ordinal);
        _longestByFirstWord = byWords
            .GroupBy(phrase => phrase.Key.Split(' ')[0], phrase => phrase.Value.Length)
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.Max(), StringComparer.Ordinal);
        _longest = _longestByFirstWord.Values.Max();
    }

    /// <summary>The longest phrase that these words begin with.</summary>
    internal Phrase<T>? At(TypedWords words)
    {
        if (words.Count == 0 || !_longestByFirstWord.TryGetValue(words[0].Folded, out var longest)) return null;

        for (var length = Math.Min(longest, words.Count); length > 0; length--)
            if (_byWords.TryGetValue(words.Take(length).Folded, out var phrase)) return phrase;

        return null;
    }

    /// <summary>The longest phrase that these words end with.</summary>
    internal Phrase<T>? Before(TypedWords words)
    {
        for (var length = Math.Min(_longest, words.Count); length > 0; length--)
            if (_byWords.TryGetValue(words.Skip(words.Count - length).Folded, out var phrase)) return phrase;

        return null;
    }
}
