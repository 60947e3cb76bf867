using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Changes lines of a drawing, each possibly several times, and gives the edits that come of it.</summary>
internal sealed class LineEditor(SourceText source)
{
    private readonly SortedDictionary<int, DrawnLine> _changed = [];

    /// <param name="line">From 1.</param>
    internal string Text(int line) => _changed.TryGetValue(line, out var changed) ? changed.ToString() : source.Lines.Text(line);

    /// <summary>From the last to the first, so that places that are still to come stay where they were found.</summary>
    internal void Each(int line, Regex pattern, Func<Match, bool> change)
    {
        foreach (var match in pattern.Matches(Text(line)).Reverse()) change(match);
    }

    internal bool Replace(int line, Group group, string piece) => Replace(line, group.Index, group.Length, piece);

    internal bool Replace(int line, int start, int length, string piece)
    {
        if (!_changed.TryGetValue(line, out var changed)) _changed.Add(line, changed = new DrawnLine(source.Lines.Text(line)));
        return changed.Replace(start, length, piece);
    }

    /// <summary>Writes words between the innermost bars of a line, cut where the frame ends.</summary>
    /// <param name="behind">What is not cut.</param>
    internal void Fill(int line, string words, string behind)
    {
        var text = Text(line);
        if (Inside(text) is not var (start, end) || end - start < 3) return;

        var inner = text[start..end];
        var lead = inner.Length - inner.TrimStart().Length is var blanks && blanks > 0 && blanks < inner.Length ? inner[..blanks] : " ";
        var room = DisplayWidth.Of(inner) - DisplayWidth.Of(lead) - DisplayWidth.Of(behind) - 1;
        if (room < 1) return;

        var shown = words;
        while (DisplayWidth.Of(shown) > room) shown = shown[..^(char.IsLowSurrogate(shown[^1]) ? 2 : 1)];
        var filled = lead + shown + behind;
        Replace(line, start, inner.Length, filled + new string(' ', DisplayWidth.Of(inner) - DisplayWidth.Of(filled)));
    }

    internal IEnumerable<TextEdit> Edits() => _changed
        .Where(line => line.Value.ToString() != source.Lines.Text(line.Key))
        .Select(line => new TextEdit(source.Lines.Span(line.Key), line.Value.ToString()));

    /// <summary>The widest stretch between two bars; null where there are none.</summary>
    private static (int Start, int End)? Inside(string text)
    {
        var bars = Enumerable.Range(0, text.Length).Where(at => DrawnLine.IsBar(text[at])).ToList();
        return bars.Count < 2 ? null : bars.Zip(bars.Skip(1)).MaxBy(pair => pair.Second - pair.First) is var (first, second) ? (first + 1, second) : null;
    }
}
