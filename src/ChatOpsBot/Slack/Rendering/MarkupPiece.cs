using System.Diagnostics;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>What lies around a piece of text.</summary>
internal enum Wrap
{
    None,
    Bold,
    Code,
}

/// <summary>As little of a text as is never torn apart: a letter, a mention.</summary>
internal readonly record struct MarkupPiece(string Text, Wrap Wrap)
{
    internal static IEnumerable<MarkupPiece> Of(RichText text, SlackNames names) => text.Runs.SelectMany(run => Of(run, names));

    internal static IEnumerable<MarkupPiece> Plain(string text) => SlackText.Pieces(text, isMarkup: true).Select(piece => new MarkupPiece(piece, Wrap.None));

    /// <summary>Bold ends with its line, and holds no blanks at its ends.</summary>
    internal static IEnumerable<MarkupPiece> Bold(string text)
    {
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (number > 0) yield return new MarkupPiece("\n", Wrap.None);
            var words = line.Trim();
            var start = line.IndexOf(words, StringComparison.Ordinal);
            foreach (var piece in Plain(line[..start])) yield return piece;
            foreach (var piece in SlackText.Pieces(words, isMarkup: true)) yield return new MarkupPiece(piece, Wrap.Bold);
            foreach (var piece in Plain(line[(start + words.Length)..])) yield return piece;
        }
    }

    private static IEnumerable<MarkupPiece> Of(TextRun run, SlackNames names) => run switch
    {
        TextRun.Plain plain => Plain(plain.Value),
        TextRun.Strong strong => Bold(strong.Value),
        TextRun.Code code => Code(code.Value),
        TextRun.Instant instant when names.ShowsOwnTime => [new MarkupPiece(SlackText.Date(instant), Wrap.None)],
        TextRun.Instant instant => Plain(instant.Words),
        TextRun.Mention mention => names.MentionOf(mention.Name) is { } written ? [new MarkupPiece(written, Wrap.None)] : Plain(mention.Name),
        _ => throw new UnreachableException(),
    };

    /// <summary>What would end it early, or is on several lines, is plain text.</summary>
    private static IEnumerable<MarkupPiece> Code(string text) => text.Contains('`') || text.Contains('\n') || string.IsNullOrWhiteSpace(text)
        ? Plain(text)
        : SlackText.Pieces(text.Trim(), isMarkup: false).Select(piece => new MarkupPiece(piece, Wrap.Code));
}
