using System.Globalization;
using System.Text;

namespace ChatOpsBot.Core.Documents.Decoding;

/// <summary>
/// Turns the bytes of a document into text: UTF-8, UTF-16 with a byte-order mark, else Windows-1252, which every byte
/// sequence is; then puts right what an earlier wrong decoding destroyed.
/// </summary>
internal static class DocumentDecoder
{
    internal const int LimitInMegabytes = 20;

    private const int LimitInBytes = LimitInMegabytes * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static DecodeOutcome Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LimitInBytes)
            return new DecodeOutcome.Refused(ReadRefusal.TooLarge, LimitInMegabytes.ToString(CultureInfo.InvariantCulture));
        if (BinaryContent.HasSignature(bytes)) return new DecodeOutcome.Refused(ReadRefusal.Binary, "");

        var (text, encoding, hasMark) = ReadCharacters(bytes);
        if (BinaryContent.HasControlCharacters(text)) return new DecodeOutcome.Refused(ReadRefusal.Binary, "");
        if (string.IsNullOrWhiteSpace(text)) return new DecodeOutcome.Refused(ReadRefusal.Empty, "");

        var repair = MojibakeRepair.Repair(text);

        if (encoding == Encodings.Windows1252 && repair.Count == 0 && MojibakeRepair.FirstDestroyedLine(text) is { } mixed)
            return new DecodeOutcome.Refused(ReadRefusal.MixedEncodings, "", mixed);

        // Bytes that only became readable by the repair were UTF-8 all along, with a few broken ones among them.
        if (repair.Count > 0 && encoding == Encodings.Windows1252) encoding = Encodings.Utf8;
        var repaired = new PlanText(repair.Text.TrimStart('\uFEFF'), encoding, hasMark, repair.Count, repair.LostLines);
        return new DecodeOutcome.Decoded(repaired, repair.FirstLine);
    }

    private static (string Text, string Encoding, bool HasMark) ReadCharacters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE])) return (Encoding.Unicode.GetString(bytes[2..]), Encodings.Utf16, true);
        if (bytes.StartsWith([(byte)0xFE, (byte)0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), Encodings.Utf16BigEndian, true);

        var hasMark = bytes.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]);
        var body = hasMark ? bytes[3..] : bytes;
        return System.Text.Unicode.Utf8.IsValid(body)
            ? (StrictUtf8.GetString(body), Encodings.Utf8, hasMark)
            : (WindowsCodePage.Decode(body), Encodings.Windows1252, hasMark);
    }

    /// <summary>IANA names.</summary>
    private static class Encodings
    {
        internal const string Utf8 = "utf-8";
        internal const string Utf16 = "utf-16";
        internal const string Utf16BigEndian = "utf-16be";
        internal const string Windows1252 = WindowsCodePage.Name;
    }
}
