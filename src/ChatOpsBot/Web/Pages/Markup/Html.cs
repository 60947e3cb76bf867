using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat.Page;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>
/// HTML that may be sent. It is written as an interpolated text: what stands in the code is markup, what is filled in is
/// escaped, unless it is HTML itself. A mere string never becomes HTML.
/// </summary>
internal readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    internal static readonly Html None;

    internal static Html Of(HtmlWriter written) => new(written.Markup);

    internal static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    /// <summary>Of the chat page's renderer, which escapes by itself.</summary>
    internal static Html Rendered(string markup) => new(markup);

    /// <summary>Words, with what is bold, code or a name in them.</summary>
    internal static Html Text(RichText text) => new(HtmlText.Escape(text));

    public override string ToString() => _markup ?? "";
}
