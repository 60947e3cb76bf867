using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>The only way words enter a card.</summary>
internal static partial class CardText
{
    internal const string Ellipsis = "…";

    /// <summary>Of no width: what stands beside it is no longer read as a mention or a link.</summary>
    private const char Break = '\u200B';

    /// <summary>Where a card shows a text as it is: no mention can be forged with it.</summary>
    internal static string Plain(string text) => Tag().Replace(VisibleText.Of(text), $"<{Break}");

    /// <summary>Where a card reads Markdown: nor can a bold word, a list or a link.</summary>
    internal static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in Plain(text))
        {
            if (letter is '\\' or '*' or '_' or '[' or ']' or '`' or '~') escaped.Append('\\');
            escaped.Append(letter);
            // An address may be made a link without being asked for.
            if (letter is ']') escaped.Append(Break);
        }

        return LineStart().Replace(escaped.ToString(), match => $"{match.Groups["blank"]}{match.Groups["number"]}\\{match.Groups["sign"]}");
    }

    /// <summary>No longer than this, and not within a sign of two halves.</summary>
    internal static string Cut(string text, int longest)
    {
        var plain = Plain(text);
        if (plain.Length <= longest) return plain;

        var end = longest - Ellipsis.Length;
        return plain[..(char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    /// <summary>As long as a piece of a card may be, one after the other.</summary>
    internal static IEnumerable<string> Pieces(string text, int longest)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(longest, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1])) length--;
            yield return text.Substring(start, length);
            start += length;
        }
    }

    [GeneratedRegex("<(?=/?at\\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>What begins a heading, a list or a quotation where it stands first.</summary>
    [GeneratedRegex(@"^(?<blank>[ \t]*)(?:(?<number>[0-9]{1,9})(?<sign>[.)])|(?<sign>[-+#>]))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
