using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>A text whose further lines stand under its beginning, with something short before the first. Ends its last line.</summary>
/// <param name="lead">Goes on a line of its own when it is wider than the indent.</param>
/// <param name="indent">Columns left of the text.</param>
internal sealed class Hanging(string lead, Style style, int indent, Paragraph body) : Renderable
{
    /// <summary>A text is not squeezed further than this; a console that narrow breaks the line itself.</summary>
    private const int Narrowest = 12;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Lines(body, options, maxWidth - indent);
        var first = new Segment(lead, style);
        var beside = first.CellCount() < indent && lines.Count > 0;
        if (!beside && lead.Length > 0)
        {
            foreach (var segment in Lines(new Paragraph(lead, style), options, maxWidth).SelectMany(Ended)) yield return segment;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 && beside) yield return first;
            yield return Segment.Padding(i == 0 && beside ? indent - first.CellCount() : indent);
            foreach (var segment in Ended(lines[i])) yield return segment;
        }
    }

    private static List<SegmentLine> Lines(Paragraph text, RenderOptions options, int width) =>
        Segment.SplitLines(((IRenderable)text).Render(options, Math.Max(width, Narrowest)));

    /// <summary>A line broken at a blank keeps that blank, which nobody wants in a file.</summary>
    private static IEnumerable<Segment> Ended(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return line.Take(last + 1)
            .Select((segment, index) => index == last ? new Segment(segment.Text.TrimEnd(' '), segment.Style) : segment)
            .Append(Segment.LineBreak);
    }
}
