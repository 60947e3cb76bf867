using System.Diagnostics;
using ChatOpsBot.Core.Text;
using Spectre.Console;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>A text of the plan's document on a terminal, its lists with their further lines under the text.</summary>
internal static class TerminalSection
{
    internal static IEnumerable<Hanging> Lines(string text) => SectionText.Parts(text).SelectMany(Part);

    private static IEnumerable<Hanging> Part(SectionPart part) => part switch
    {
        SectionPart.Lines lines => [Item("", 2, string.Join('\n', lines.Texts).Trim('\n'))],
        SectionPart.Bullets bullets => bullets.Items.Select(item => Item("  -", 4, item)),
        SectionPart.Numbered numbered => numbered.Items.Select(item => Item($"  {item.Number}.", 5, item.Text)),
        _ => throw new UnreachableException(),
    };

    private static Hanging Item(string lead, int indent, string text) =>
        new(lead, TerminalLook.Quiet, Math.Max(indent, lead.Length + 1), new Paragraph().Add(text));
}
