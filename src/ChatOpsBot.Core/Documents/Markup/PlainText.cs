using Markdig.Syntax.Inlines;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>The words of a line or paragraph without their markup, and where in the source they stand.</summary>
internal sealed class PlainText
{
    private readonly string _source;
    private readonly List<Piece> _pieces = new(1);

    private PlainText(Inline? first, string source)
    {
        _source = source;
        AddFrom(first);
        Words = _pieces.Count == 1 ? _pieces[0].Words : string.Concat(_pieces.Select(piece => piece.Words));
    }

    /// <summary>Line breaks are kept as LF.</summary>
    internal string Words { get; }

    internal static PlainText Of(ContainerInline? content, string source) => new(content?.FirstChild, source);

    /// <summary>What follows a mark up to the end of its paragraph.</summary>
    internal static PlainText Behind(Inline mark, string source) => new(mark.NextSibling, source);

    /// <summary>Where a part of the words stands, from its first character to its last; the part is not empty.</summary>
    internal SourceSpan Place(int start, int length)
    {
        var first = PlaceOf(start);
        return new SourceSpan(first.Start, PlaceOf(start + length - 1).End - first.Start);
    }

    /// <summary>Where a part of the words stands verbatim; null when it is empty or markup interrupts it in the source.</summary>
    internal SourceSpan? VerbatimPlace(int start, int length)
    {
        if (length == 0) return null;

        var place = Place(start, length);
        return place.Length == length && string.CompareOrdinal(_source, place.Start, Words, start, length) == 0 ? place : null;
    }

    private SourceSpan PlaceOf(int character)
    {
        foreach (var piece in _pieces)
        {
            if (character < piece.Words.Length) return piece.IsVerbatim ? new SourceSpan(piece.Place.Start + character, 1) : piece.Place;

            character -= piece.Words.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(character));
    }

    private void AddFrom(Inline? first)
    {
        for (var child = first; child is not null; child = child.NextSibling)
        {
            if (child is ContainerInline container) AddFrom(container.FirstChild);
            else if (WordsOf(child) is { Length: > 0 } words) Add(words, child.Span.Start, child.Span.Length);
        }
    }

    private string WordsOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline html => html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "",
        LineBreakInline => "\n",
        _ => _source.Substring(inline.Span.Start, inline.Span.Length),
    };

    /// <summary>Escapes and entities are longer in the source than in words; a cell's first and last blanks are in its span only.</summary>
    private void Add(string words, int start, int length)
    {
        var verbatimAt = length > 0 ? _source.IndexOf(words, start, length, StringComparison.Ordinal) : -1;
        _pieces.Add(verbatimAt >= 0
            ? new Piece(words, new SourceSpan(verbatimAt, words.Length), IsVerbatim: true)
            : new Piece(words, new SourceSpan(start, Math.Max(0, length)), IsVerbatim: false));
    }

    private readonly record struct Piece(string Words, SourceSpan Place, bool IsVerbatim);
}
