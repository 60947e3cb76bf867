using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;
using Spectre.Console;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>The only way words enter a terminal: styles are values here, so no bracket in a text is read as one.</summary>
internal static class TerminalText
{
    internal static Paragraph Add(this Paragraph paragraph, string text, Style? style = null) =>
        paragraph.Append(VisibleText.Of(text), style);

    internal static Paragraph Add(this Paragraph paragraph, RichText text, Style? style = null)
    {
        // A line may break wherever a piece ends: what looks the same is one.
        var (piece, look) = ("", default(Style?));
        foreach (var run in text.Runs)
        {
            if (piece.Length > 0 && StyleOf(run) != look)
            {
                paragraph.Add(piece, look ?? style);
                piece = "";
            }

            (piece, look) = (piece + run.Text, StyleOf(run));
        }

        return paragraph.Add(piece, look ?? style);
    }

    /// <summary>Coloured labels, or their words in brackets where there are no colours.</summary>
    internal static Paragraph Add(this Paragraph paragraph, ImmutableArray<Badge> badges, TerminalLook look)
    {
        if (badges.IsEmpty) return paragraph;
        if (!look.Colours) return paragraph.Add($"  ({string.Join(" · ", badges.Select(badge => badge.Text))})");
        foreach (var badge in badges)
            paragraph.Add(" ").Add($" {badge.Text} ", TerminalLook.Toned(badge.Tone).Combine(new Style(decoration: Decoration.Invert)));
        return paragraph;
    }

    /// <summary>For what must stay on its line: an id, a label.</summary>
    internal static string OneLine(string text) => VisibleText.Of(text).ReplaceLineEndings(" ");

    private static Style? StyleOf(TextRun run) => run switch
    {
        TextRun.Plain or TextRun.Instant => default(Style?),
        TextRun.Strong or TextRun.Mention => TerminalLook.Loud,
        TextRun.Code => TerminalLook.Typed,
        _ => throw new UnreachableException(),
    };
}
