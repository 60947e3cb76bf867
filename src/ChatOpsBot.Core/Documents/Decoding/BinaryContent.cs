namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>Tells files that are not text by how they begin and by the control characters in them, whatever their names say.</summary>
internal static class BinaryContent
{
    /// <summary>A stray control character happens in honest text; more than these, at more than one in fifty, does not.</summary>
    private const int HarmlessControls = 3;
    private const int CharactersPerControl = 50;

    private static readonly byte[][] Signatures =
    [
        "%PDF"u8.ToArray(),
        "PK\u0003\u0004"u8.ToArray(),
        "GIF8"u8.ToArray(),
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF],
        [0x1F, 0x8B],
        [0xD0, 0xCF, 0x11, 0xE0],
    ];

    internal static bool HasSignature(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
            if (bytes.StartsWith(signature)) return true;

        return false;
    }

    internal static bool HasControlCharacters(string text)
    {
        var controls = 0;
        foreach (var character in text)
        {
            if (character == '\0') return true;
            if (character < ' ' && character is not ('\t' or '\n' or '\r' or '\f' or '\v')) controls++;
        }

        return controls > HarmlessControls && controls > text.Length / CharactersPerControl;
    }
}
