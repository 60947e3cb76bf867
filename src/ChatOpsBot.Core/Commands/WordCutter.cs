using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>Cuts what was typed into words.</summary>
internal static class WordCutter
{
    /// <summary>What stands around a word without belonging to it: quotes, brackets, the marks of bold and code, a command's slash.</summary>
    private const string Around = "\"«»“”„()[]{}*_`~/";

    private const string Closing = "?!.:…";

    internal static ImmutableArray<Word> Cut(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            // A mention is one word, whatever the name in it.
            if (i == start && MentionedName.LengthAt(text, i) is > 0 and var mention) i += mention;

            var isComma = i < text.Length && text[i] is ',' or ';';
            if (i < text.Length && !isComma && !char.IsWhiteSpace(text[i])) continue;

            AddRun(words, text, start, i);
            if (isComma) words.Add(new Word(",", i, i + 1));
            start = i + 1;
        }

        var isQuestionMark = words.Count == 0 && text.Contains('?', StringComparison.Ordinal);
        return isQuestionMark ? [new Word("?", 0, text.Length)] : words.ToImmutable();
    }

    /// <summary>Adds what stands between two blanks, without the marks around it.</summary>
    private static void AddRun(ImmutableArray<Word>.Builder words, string text, int start, int end)
    {
        var isRangeMark = text.AsSpan(start, end - start) is "..";
        while (!isRangeMark && start < end && IsAround(text[start])) start++;
        while (!isRangeMark && start < end && IsAroundOrCloses(text[end - 1])) end--;

        var folded = Folding.Fold(text[start..end]);
        var elided = ElisionLength(folded);
        if (elided > 0)
        {
            var cut = start + text.AsSpan(start, end - start).IndexOfAny("'’‘ʼ´") + 1;
            words.Add(new Word(folded[..elided], start, cut));
            (folded, start) = (folded[elided..], cut);
        }

        if (folded.Length > 0) words.Add(new Word(folded, start, end));
    }

    /// <summary>Of a French word shortened before a vowel: 2 for <c>d'alerte</c>, 3 for <c>qu'est</c>, 0 for <c>what's</c>.</summary>
    private static int ElisionLength(string folded)
    {
        var length = folded.IndexOf('\'', StringComparison.Ordinal) + 1;
        if (length == folded.Length) return 0;
        return length switch
        {
            2 when "cdjlmnst".Contains(folded[0], StringComparison.Ordinal) => length,
            3 when folded.StartsWith("qu", StringComparison.Ordinal) => length,
            _ => 0,
        };
    }

    private static bool IsAroundOrCloses(char character) => IsAround(character) || Closing.Contains(character, StringComparison.Ordinal);

    private static bool IsAround(char character) =>
        Around.Contains(character, StringComparison.Ordinal) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format;
}
