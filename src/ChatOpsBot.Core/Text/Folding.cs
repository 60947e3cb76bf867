using System.Globalization;
using System.Text;

namespace ChatOpsBot.Core.Text;

/// <summary>Makes two ways of writing the same word equal: accents, case, hyphens, apostrophes and white space.</summary>
public static class Folding
{
    /// <summary>A letter and its accents; Greek goes up to four, and the standard promises no more.</summary>
    private const int MostParts = 4;

    private const int MostOnStack = 128;

    /// <summary>Lower case without accents, every hyphen as <c>-</c>, apostrophes as <c>'</c>, runs of white space as one blank, trimmed.</summary>
    public static string Fold(string text)
    {
        if (text.Length <= MostOnStack && Ascii.IsValid(text)) return FoldAscii(text);

        var folded = new StringBuilder(text.Length);
        Span<char> parts = stackalloc char[MostParts];
        foreach (ref readonly var character in text.AsSpan())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
                continue;
            }

            if (IsWhole(character))
            {
                Append(folded, character);
                continue;
            }

            new ReadOnlySpan<char>(in character).TryNormalize(parts, out var count, NormalizationForm.FormD);
            foreach (var part in parts[..count]) Append(folded, part);
        }

        return folded.ToString().Trim();
    }

    /// <summary>The same for the most of what is compared: short and without accents.</summary>
    private static string FoldAscii(string text)
    {
        Span<char> folded = stackalloc char[MostOnStack];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character)) folded[length++] = char.ToLowerInvariant(character);
            else if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        ReadOnlySpan<char> words = folded[..length].TrimEnd(' ');
        return words.SequenceEqual(text) ? text : words.ToString();
    }

    /// <summary>The hyphens and dashes people's keyboards and word processors put where <c>-</c> is meant.</summary>
    public static bool IsHyphen(char character) =>
        character is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>
    /// Without an accent, or nothing Normalize takes: it throws on half a surrogate pair and on U+FFFE. Characters are taken
    /// apart one by one because it also sorts runs of accents, in quadratic time.
    /// </summary>
    private static bool IsWhole(char character) => character < 'À' || char.IsSurrogate(character) || character == '\uFFFE';

    private static void Append(StringBuilder folded, char character)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) return;
        if (IsHyphen(character)) folded.Append('-');
        else if (char.IsWhiteSpace(character)) AppendBlank(folded);
        else if (character is '’' or '‘' or 'ʼ' or '´') folded.Append('\'');
        else if (character is 'œ' or 'Œ') folded.Append("oe");
        else folded.Append(char.ToLowerInvariant(character));
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }
}
