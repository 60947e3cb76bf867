using System.Diagnostics;
using System.Globalization;
using System.Net;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Pictures;

/// <summary>A picture as SVG. Its letters are text: they can be searched, and are read out.</summary>
public static class Svg
{
    /// <summary>In a page, whose style sheet has the colours: <c>fill-done</c>, <c>stroke-late</c>.</summary>
    public static string InPage(Drawing drawing) =>
        $"<svg class=\"picture\" width=\"{drawing.Width}\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\" role=\"img\"><title>{Escaped(drawing.Description)}</title>{string.Concat(drawing.Shapes.Select(Shape))}</svg>";

    private static string Shape(Shape shape) => shape switch
    {
        Pictures.Shape.Box box => $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" {Class("fill", box.Ink)}/>",
        Pictures.Shape.Line line => $"<line x1=\"{N(line.X1)}\" y1=\"{N(line.Y1)}\" x2=\"{N(line.X2)}\" y2=\"{N(line.Y2)}\" {Class("stroke", line.Ink)} stroke-width=\"{N(line.Width)}\"{Dashes(line.Dashed)}/>",
        Pictures.Shape.Curve curve => $"<polyline points=\"{string.Join(' ', curve.Points.Select(N))}\" fill=\"none\" {Class("stroke", curve.Ink)} stroke-width=\"{N(curve.Width)}\"{Dashes(curve.Dashed)}/>",
        Pictures.Shape.Diamond it => $"<polygon points=\"{N(it.X)} {N(it.Y - it.Radius)} {N(it.X + it.Radius)} {N(it.Y)} {N(it.X)} {N(it.Y + it.Radius)} {N(it.X - it.Radius)} {N(it.Y)}\" {Class("fill", it.Ink)}/>",
        Pictures.Shape.Label label => $"<text x=\"{N(label.X)}\" y=\"{N(label.Y)}\" font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"{N(label.Size)}\"{(label.Bold ? " font-weight=\"bold\"" : "")} text-anchor=\"{label.Anchor.ToString().ToLowerInvariant()}\" {Class("fill", label.Ink)}>{Escaped(label.Text)}</text>",
        _ => throw new UnreachableException(),
    };

    private static string Class(string property, Ink ink) => $"class=\"{property}-{ink.ToString().ToLowerInvariant()}\"";

    /// <summary>What does not show, or turns words around, is left out, as everywhere on the page.</summary>
    private static string Escaped(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private static string Dashes(bool dashed) => dashed ? " stroke-dasharray=\"5 4\"" : "";

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
