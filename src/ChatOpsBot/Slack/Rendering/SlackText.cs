using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>The only way words enter a payload of Slack.</summary>
internal static class SlackText
{
    /// <summary>Of no width: what stands beside it is no longer read as a sign of formatting.</summary>
    internal const char Break = '\u200B';

    internal const string Ellipsis = "…";

    /// <summary>More signs than this on one letter are no letter of any script, and are torn apart.</summary>
    private const int MostJoined = 40;

    /// <summary>A text that is not read as markup: no mention, link or date can be forged with it.</summary>
    internal static string Escape(string text) => string.Concat(Pieces(text, isMarkup: false));

    /// <summary>By the clock of each reader's own device; what stands in for it cannot end it early.</summary>
    internal static string Date(TextRun.Instant instant) => string.Create(
        CultureInfo.InvariantCulture, $"<!date^{instant.At.ToUnixTimeSeconds()}^{{date_short_pretty}} {{time}}|{Escape(instant.Words).Replace('|', ' ')}>");

    /// <summary>Escaped and no longer than this, cut between what a reader takes for letters.</summary>
    internal static string Cut(string text, int longest)
    {
        var cut = new StringBuilder();
        var length = 0;
        foreach (var piece in Pieces(text, isMarkup: false, longest: 1))
        {
            // The place of the ellipsis is kept until it is known that none is needed.
            if (cut.Length + piece.Length > longest) return cut.ToString(0, length) + Ellipsis;
            cut.Append(piece);
            if (cut.Length <= longest - Ellipsis.Length) length = cut.Length;
        }

        return cut.ToString();
    }

    /// <summary>The text in pieces that are never torn apart, each as it is written into a payload.</summary>
    /// <param name="longest">Of a piece of plain letters; 1 for letter by letter.</param>
    internal static IEnumerable<string> Pieces(string text, bool isMarkup, int longest = 20)
    {
        var visible = VisibleText.Of(text);
        for (var index = 0; index < visible.Length;)
        {
            if (PlainLength(visible, index, longest) is > 0 and var plain)
            {
                yield return visible.Substring(index, plain);
                index += plain;
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(visible, index);
            if (length > MostJoined) length = char.IsHighSurrogate(visible[index]) ? 2 : 1;
            yield return length > 1 ? Joined(visible.Substring(index, length)) : Letter(visible, index, isMarkup);
            index += length;
        }
    }

    /// <summary>Letters and digits that nothing behind them combines with.</summary>
    private static int PlainLength(string text, int index, int longest)
    {
        var length = 0;
        while (length < longest && index + length < text.Length && char.IsAsciiLetterOrDigit(text[index + length])) length++;
        return index + length < text.Length && !char.IsAscii(text[index + length]) ? length - 1 : length;
    }

    /// <summary>Signs that combine can be joined to a sign that is markup.</summary>
    private static string Joined(string element) =>
        element.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Letter(string text, int index, bool isMarkup) => text[index] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' when isMarkup && IsAtLineStart(text, index) => $"{Break}&gt;",
        '>' => "&gt;",
        '`' when isMarkup => $"{Break}`{Break}",
        '*' or '_' or '~' when isMarkup && MayFormat(text, index) => $"{Break}{text[index]}{Break}",
        var letter => letter.ToString(),
    };

    /// <summary>Within a word, as in a name of a topic, such a sign formats nothing; nor does it between blanks.</summary>
    private static bool MayFormat(string text, int index)
    {
        var before = index == 0 ? ' ' : text[index - 1];
        var after = index == text.Length - 1 ? ' ' : text[index + 1];
        return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after));
    }

    private static bool IsAtLineStart(string text, int index)
    {
        while (index > 0 && text[index - 1] == ' ') index--;
        return index == 0 || text[index - 1] == '\n';
    }
}
