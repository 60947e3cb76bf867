using System.Text;
using ChatOpsBot.Core.Documents.Decoding;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Lays edits of the text over the bytes it was decoded from, so that no other byte changes.</summary>
internal static class DocumentBytes
{
    /// <param name="sorted">See <see cref="TextEdit.Sorted"/>.</param>
    /// <returns>With the character that Windows-1252 has no byte for, where the document became UTF-8 because of it.</returns>
    internal static (byte[] Content, string? Foreign) Write(byte[] content, PlanText source, IReadOnlyList<TextEdit> sorted)
    {
        if (source.RepairedCharacters > 0) return (InUtf8(source, sorted), null);
        if (source.Encoding == WindowsCodePage.Name && sorted.Select(edit => WindowsCodePage.FirstForeign(edit.Text)).FirstOrDefault(foreign => foreign is not null) is { } sign)
            return (InUtf8(source, sorted), sign);

        var written = new MemoryStream(content.Length);
        var before = Before(content, source);
        written.Write(content, 0, before);
        var (from, at) = (0, before);
        foreach (var edit in sorted)
        {
            Copy(edit.Place.Start);
            written.Write(Encode(edit.Text, source.Encoding));
            at += LengthOf(source.Text.AsSpan(from, edit.Place.Length), source.Encoding);
            from = edit.Place.End;
        }

        if (at < content.Length) written.Write(content, at, content.Length - at);
        return (written.ToArray(), null);

        void Copy(int upTo)
        {
            var length = LengthOf(source.Text.AsSpan(from, upTo - from), source.Encoding);
            written.Write(content, at, Math.Min(length, content.Length - at));
            (from, at) = (upTo, at + length);
        }
    }

    /// <summary>The byte-order marks. Where a last byte belongs to no character of UTF-16 there is one byte less than the text has.</summary>
    private static int Before(byte[] content, PlanText source) => source.Encoding is "utf-8" or WindowsCodePage.Name
        ? content.Length - LengthOf(source.Text, source.Encoding)
        : (content.Length + 1) / 2 * 2 - LengthOf(source.Text, source.Encoding);

    private static byte[] InUtf8(PlanText source, IReadOnlyList<TextEdit> sorted) =>
        [.. source.HasByteOrderMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(TextEdit.Apply(sorted, source.Text))];

    private static int LengthOf(ReadOnlySpan<char> text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetByteCount(text),
        WindowsCodePage.Name => text.Length,
        _ => text.Length * 2,
    };

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => WindowsCodePage.Encode(text),
    };
}
