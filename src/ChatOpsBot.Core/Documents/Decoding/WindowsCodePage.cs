using System.Collections.Frozen;

namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>Windows-1252, and Windows-1254 where it differs: the two that UTF-8 is taken for in French-speaking offices and beyond.</summary>
/// <remarks>The five bytes without a character (81 8D 8F 90 9D) stand for the control character of their number, as in the web's encoding standard.</remarks>
internal static class WindowsCodePage
{
    /// <summary>Its IANA name.</summary>
    internal const string Name = "windows-1252";

    private const string From80To9F =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly FrozenDictionary<char, byte> Bytes = From80To9F
        .Select((character, index) => KeyValuePair.Create(character, (byte)(0x80 + index)))
        .Concat(Turkish())
        .ToFrozenDictionary();

    internal static string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, (text, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            text[i] = source[i] is >= 0x80 and <= 0x9F ? From80To9F[source[i] - 0x80] : (char)source[i];
    });

    /// <summary>Takes back <see cref="Decode"/>.</summary>
    internal static byte[] Encode(string text) => [.. text.Select(character => ByteOf(character)!.Value)];

    /// <summary>The first character that Windows-1252 has no byte for; null when it has one for each.</summary>
    internal static string? FirstForeign(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || ByteOf((char)rune.Value) is null) return rune.ToString();

        return null;
    }

    private static byte? ByteOf(char character) => character switch
    {
        < '\u0080' or (>= '\u00A0' and <= '\u00FF') => (byte)character,
        _ when From80To9F.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at => (byte)(0x80 + at),
        _ => null,
    };

    /// <summary>The byte from 80 to FF that either code page shows as this character; false when there is none.</summary>
    internal static bool TryGetByte(char character, out byte value)
    {
        value = (byte)character;
        return character is >= '\u0080' and <= '\u00FF' || (character > '\u00FF' && Bytes.TryGetValue(character, out value));
    }

    private static IEnumerable<KeyValuePair<char, byte>> Turkish() =>
        [new('Ğ', 0xD0), new('İ', 0xDD), new('Ş', 0xDE), new('ğ', 0xF0), new('ı', 0xFD), new('ş', 0xFE)];
}
