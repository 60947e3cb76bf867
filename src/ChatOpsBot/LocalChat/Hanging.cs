using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChatOpsBot.LocalChat;

/// <summary>A text whose further lines stand under its beginning, with something short before the first. Ends its last line.</summary>
/// <param name="lead">Goes on a line of its own when it is wider than the indent.</param>
/// <param name="indent">Columns left of the text.</param>
internal sealed class Hanging(string lead, Style style, int indent, Paragraph body) : Renderable
{
    /// <summary>A text is not squeezed further than this; a console that narrow breaks the line itself.</summary>
    private const int Narrowest = 12;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(((IRenderable)body).Render(options, Math.Max(maxWidth - indent, Narrowest)));
        var column = 0;
        if (lead.Length > 0)
        {
            var first = new Segment(lead, style);
            yield return first;
            column = first.CellCount();
        }

        if (column > 0 && (column >= indent || lines.Count == 0))
        {
            yield return Segment.LineBreak;
            column = 0;
        }

        foreach (var line in lines)
        {
            yield return Segment.Padding(indent - column);
            foreach (var segment in WithoutEnd(line)) yield return segment;
            yield return Segment.LineBreak;
            column = 0;
        }
    }

    /// <summary>A line broken at a blank keeps that blank, which nobody wants in a file.</summary>
    private static IEnumerable<Segment> WithoutEnd(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return line.Take(last + 1).Select((segment, index) => index == last ? new Segment(segment.Text.TrimEnd(' '), segment.Style) : segment);
    }
}
