using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>A word of a message: how it compares, and where it stands in what was typed.</summary>
internal readonly record struct Word(string Folded, int Start, int End);

/// <summary>Neighbouring words of one message.</summary>
internal readonly struct TypedWords
{
    private readonly ImmutableArray<Word> _all;
    private readonly int _from;

    private TypedWords(string text, ImmutableArray<Word> all, int from, int count) => (Text, _all, _from, Count) = (text, all, from, count);

    /// <summary>Cuts a message at blanks, commas and after a French elision; quotes, brackets and closing punctuation fall away.</summary>
    internal static TypedWords Of(string text)
    {
        var words = WordCutter.Cut(text);
        return new TypedWords(text, words, 0, words.Length);
    }

    /// <summary>The whole message, as typed.</summary>
    internal string Text { get; }

    internal int Count { get; }

    internal Word this[int index] => _all[_from + index];

    internal TypedWords Skip(int count) => new(Text, _all, _from + count, Count - count);

    internal TypedWords Take(int count) => new(Text, _all, _from, Math.Min(count, Count));

    /// <summary>These words as typed, with what stands between them.</summary>
    internal string Written => Count == 0 ? "" : Text[this[0].Start..this[Count - 1].End];

    /// <summary>These words folded, a blank between them.</summary>
    internal string Folded => Count == 1 ? this[0].Folded : string.Join(' ', _all.Skip(_from).Take(Count).Select(word => word.Folded));

    /// <summary>The message with the word at this place replaced.</summary>
    internal string With(int index, string replacement) => $"{Text[..this[index].Start]}{replacement}{Text[this[index].End..]}";
}
