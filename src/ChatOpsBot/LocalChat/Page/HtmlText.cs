using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>The only way words enter HTML.</summary>
internal static class HtmlText
{
    /// <summary>Letters of every script stay readable in the source; what HTML reads as its own does not get through.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Escape(string text) => Encoder.Encode(VisibleText.Of(text)).Replace("&#xA;", "\n", StringComparison.Ordinal);

    internal static string Escape(RichText text) => string.Concat(text.Runs.Select(Run));

    private static string Run(TextRun run) => run switch
    {
        TextRun.Plain plain => Escape(plain.Value),
        TextRun.Strong strong => $"<strong>{Escape(strong.Value)}</strong>",
        TextRun.Code code => $"<code>{Escape(code.Value)}</code>",
        TextRun.Instant instant => Escape(instant.Words),
        TextRun.Mention mention => $"<span class=\"mention\">{Escape(mention.Name)}</span>",
        _ => throw new UnreachableException(),
    };
}
