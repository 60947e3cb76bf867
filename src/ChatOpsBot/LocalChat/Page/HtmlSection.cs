using System.Diagnostics;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>A text of the plan's document with its lists.</summary>
internal static class HtmlSection
{
    internal static string Render(string text) => string.Concat(SectionText.Parts(text).Select(Part));

    private static string Part(SectionPart part) => part switch
    {
        SectionPart.Lines lines => $"\n<p>{HtmlText.Escape(string.Join('\n', lines.Texts).Trim('\n'))}</p>",
        SectionPart.Bullets bullets => $"\n<ul>{string.Concat(bullets.Items.Select(item => $"\n<li>{HtmlText.Escape(item)}</li>"))}</ul>",
        SectionPart.Numbered numbered => $"\n<ol>{string.Concat(numbered.Items.Select(Item))}</ol>",
        _ => throw new UnreachableException(),
    };

    private static string Item(NumberedItem item) => $"\n<li value=\"{item.Number}\">{HtmlText.Escape(item.Text)}</li>";
}
