using System.Collections.Immutable;
using System.Text;

namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>
/// Puts right a text that was UTF-8, was read as Windows-1252 or 1254, and was saved as UTF-8 again ("Ã©" for é), also
/// where the bytes without a character were dropped on the way. Clean text is never touched.
/// </summary>
internal static class MojibakeRepair
{
    /// <summary>How many runs must look destroyed for each that does not: a clean text may quote a destroyed one.</summary>
    private const int Majority = 3;

    internal static RepairedText Repair(string text) =>
        IsDestroyed(text) ? Rewrite(text) : new RepairedText(text, 0, null, []);

    /// <summary>The first line, from 1, with a character of UTF-8 that was read as several others; null when none has one.</summary>
    internal static int? FirstDestroyedLine(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsAscii(text[index]) && DamagedSequence.At(text, index) is { IsEvidence: true }) return new Markup.LineIndex(text).LineAt(index);
        }

        return null;
    }

    /// <summary>Weighs the runs of characters that could be bytes of UTF-8, and those that could not, against each other.</summary>
    private static bool IsDestroyed(string text)
    {
        var destroyed = 0;
        var sound = 0;
        var index = 0;
        while (index < text.Length)
        {
            if (char.IsAscii(text[index]))
            {
                index++;
                continue;
            }

            var (sequences, others) = CountRun(text, ref index);
            if (sequences > others) destroyed++;
            else if (others > 0) sound++;
        }

        return destroyed > sound * Majority;
    }

    private static (int Sequences, int Others) CountRun(string text, ref int index)
    {
        var sequences = 0;
        var others = 0;
        while (index < text.Length && !char.IsAscii(text[index]))
        {
            var sequence = DamagedSequence.At(text, index);
            var length = sequence?.Length ?? DamagedSequence.RemnantAt(text, index);
            if (length == 0) others++;
            else if (sequence is { IsEvidence: true }) sequences++;
            index += Math.Max(1, length);
        }

        return (sequences, others);
    }

    private static RepairedText Rewrite(string text)
    {
        var repaired = new StringBuilder(text.Length);
        var lost = ImmutableArray.CreateBuilder<int>();
        var count = 0;
        var line = 1;
        int? firstLine = null;
        for (var index = 0; index < text.Length;)
        {
            if (DamagedSequence.At(text, index) is { } sequence)
            {
                repaired.Append(sequence.Restored);
                index += sequence.Length;
                firstLine ??= line;
                count++;
                continue;
            }

            var character = text[index++];
            repaired.Append(character);
            if (character == '\n' || (character == '\r' && (index == text.Length || text[index] != '\n'))) line++;
            else if (!char.IsAscii(character) && (lost.Count == 0 || lost[^1] != line)) lost.Add(line);
        }

        return new RepairedText(repaired.ToString(), count, firstLine, lost.ToImmutable());
    }
}

/// <param name="Count">How many characters were put right.</param>
/// <param name="FirstLine">The line, from 1, of the first of them.</param>
/// <param name="LostLines">Lines, from 1, with characters that could not be put right.</param>
internal sealed record RepairedText(string Text, int Count, int? FirstLine, ImmutableArray<int> LostLines);
