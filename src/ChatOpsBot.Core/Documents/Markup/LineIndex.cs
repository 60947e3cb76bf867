namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>The lines of a text, from 1. A line ends at LF, CR or both, as in Markdown.</summary>
internal sealed class LineIndex
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    internal LineIndex(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
        }
    }

    internal int Count => _starts.Count;

    internal int LineAt(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>A line without its end.</summary>
    internal SourceSpan Span(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Count ? _starts[line] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r') end--;
        return new SourceSpan(start, end - start);
    }

    internal string Text(int line) => Span(line).In(_text);
}
