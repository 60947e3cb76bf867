using System.Text;

namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>One character of UTF-8 that a wrong decoding spread over several.</summary>
/// <param name="Restored">The character as it was.</param>
/// <param name="Length">How many characters of the damaged text stood for it.</param>
/// <param name="IsEvidence">Whether clean text hardly ever looks like this.</param>
internal readonly record struct DamagedSequence(string Restored, int Length, bool IsEvidence)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Signs whose last byte, A0, shows as a no-break space, which editors like to make a blank.</summary>
    private const string SignsThatEndInBlank = "à⚠≠■\u00A0";

    /// <summary>Reads the sequence that begins here; null when none does or it lost too much to be known.</summary>
    internal static DamagedSequence? At(string text, int index)
    {
        if (!WindowsCodePage.TryGetByte(text[index], out var lead) || LengthAfter(lead) is not { } length) return null;

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = lead;
        var count = 1;
        while (count < length && IsContinuation(text, index + count, out bytes[count])) count++;
        return count == length ? Complete(bytes[..count]) : Truncated(text, index, bytes[..count]);
    }

    /// <summary>
    /// How many characters are left of a sequence that lost too much to be known: a lead byte and at least one more, or
    /// Ã, which no language of these documents has. 0 when there is no such thing here.
    /// </summary>
    internal static int RemnantAt(string text, int index)
    {
        if (!WindowsCodePage.TryGetByte(text[index], out var lead) || LengthAfter(lead) is not { } length) return 0;

        var count = 1;
        while (count < length && IsContinuation(text, index + count, out _)) count++;
        return count > 1 || lead == 0xC3 ? count : 0;
    }

    private static bool IsContinuation(string text, int index, out byte value)
    {
        value = 0;
        return index < text.Length && WindowsCodePage.TryGetByte(text[index], out value) && value is >= 0x80 and <= 0xBF;
    }

    private static int? LengthAfter(byte lead) => lead switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => null,
    };

    private static DamagedSequence? Complete(ReadOnlySpan<byte> bytes)
    {
        var isCharacter = Rune.DecodeFromUtf8(bytes, out var rune, out var read) == System.Buffers.OperationStatus.Done && read == bytes.Length;
        return isCharacter && IsUsual(rune) ? new DamagedSequence(rune.ToString(), bytes.Length, IsEvidence: true) : null;
    }

    private static DamagedSequence? Truncated(string text, int index, ReadOnlySpan<byte> bytes)
    {
        var left = string.Create(bytes.Length, bytes, (name, source) =>
        {
            for (var i = 0; i < source.Length; i++) name[i] = (char)source[i];
        });
        if (SignsThatLostBytes.Find(left) is { } sign) return new DamagedSequence(sign, bytes.Length, IsEvidence: bytes.Length > 1);

        var end = index + bytes.Length;
        var isBeforeBlank = end < text.Length && text[end] == ' ';
        if (!isBeforeBlank && !(bytes is [0xC3] && EndsLine(text, end))) return null;
        if (Complete([.. bytes, (byte)NoBreakSpace]) is not { Restored: [var restored] } || !SignsThatEndInBlank.Contains(restored)) return null;

        var takesBlank = isBeforeBlank && (restored != 'à' || EndsWord(text, end + 1));
        return new DamagedSequence(restored.ToString(), bytes.Length + (takesBlank ? 1 : 0), IsEvidence: false);
    }

    private static bool EndsLine(string text, int index) => index >= text.Length || text[index] is '\n' or '\r';

    /// <summary>"voilà" ends in an à: what follows its blank tells whether the blank was the letter's or stands between words.</summary>
    private static bool EndsWord(string text, int index) => EndsLine(text, index) || text[index] is ' ' or ',' or '.' or ')';

    /// <summary>
    /// The characters that European project documents are made of: Latin and Greek letters, accents, punctuation, arrows,
    /// signs, box drawing, emoji. Anything else that two or three Windows characters happen to spell is chance.
    /// </summary>
    private static bool IsUsual(Rune rune) => rune.Value
        is >= 0x00A0 and <= 0x017F
        or >= 0x0300 and <= 0x03FF
        or >= 0x1E00 and <= 0x1EFF
        or >= 0x2000 and <= 0x2BFF
        or 0xFE0E or 0xFE0F or 0xFEFF or 0xFFFD
        or >= 0x1F000 and <= 0x1FAFF;
}
