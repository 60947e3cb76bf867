using System.Text;
using Markdig.Syntax.Inlines;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>The words of a line or paragraph without their markup, and where in the source each character stands.</summary>
internal sealed class PlainText
{
    private readonly string _source;
    private readonly StringBuilder _words = new();
    private readonly List<SourceSpan> _places = [];

    private PlainText(string source) => _source = source;

    /// <summary>Line breaks are kept as LF.</summary>
    internal string Words { get; private set; } = "";

    internal static PlainText Of(ContainerInline? content, string source)
    {
        var plain = new PlainText(source);
        if (content is not null) plain.AddChildren(content);
        plain.Words = plain._words.ToString();
        return plain;
    }

    /// <summary>Where a part of the words stands, from its first character to its last.</summary>
    internal SourceSpan Place(int start, int length)
    {
        var first = _places[start];
        return new SourceSpan(first.Start, _places[start + length - 1].End - first.Start);
    }

    /// <summary>Where a part of the words stands verbatim; null when markup interrupts it in the source.</summary>
    internal SourceSpan? VerbatimPlace(int start, int length)
    {
        if (length == 0) return null;

        var place = Place(start, length);
        return place.Length == length && string.CompareOrdinal(_source, place.Start, Words, start, length) == 0 ? place : null;
    }

    private void AddChildren(ContainerInline parent)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling) Add(child);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.ToString(), inline);
                break;
            case CodeInline code:
                Add(code.Content, inline);
                break;
            case AutolinkInline link:
                Add(link.Url, inline);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), inline);
                break;
            case HtmlInline html:
                if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) Add(" ", inline);
                break;
            case LineBreakInline:
                Add("\n", inline);
                break;
            case ContainerInline container:
                AddChildren(container);
                break;
            default:
                Add(_source.Substring(inline.Span.Start, inline.Span.Length), inline);
                break;
        }
    }

    private void Add(string words, Inline inline)
    {
        var span = inline.Span;
        var verbatimAt = span.Length > 0 ? _source.IndexOf(words, span.Start, span.Length, StringComparison.Ordinal) : -1;
        for (var i = 0; i < words.Length; i++)
            _places.Add(verbatimAt >= 0 ? new SourceSpan(verbatimAt + i, 1) : new SourceSpan(span.Start, Math.Max(0, span.Length)));

        _words.Append(words);
    }
}
