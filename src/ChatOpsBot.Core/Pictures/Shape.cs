using System.Collections.Immutable;

namespace ChatOpsBot.Core.Pictures;

/// <summary>One thing of a picture, in units of which a screen shows one as a pixel.</summary>
public abstract record Shape
{
    private Shape() { }

    public sealed record Box(double X, double Y, double Width, double Height, Ink Ink) : Shape;

    public sealed record Line(double X1, double Y1, double X2, double Y2, Ink Ink, double Width, bool Dashed) : Shape;

    /// <param name="Points">x and y in turn.</param>
    public sealed record Curve(ImmutableArray<double> Points, Ink Ink, double Width, bool Dashed) : Shape;

    /// <summary>A square on its corner.</summary>
    public sealed record Diamond(double X, double Y, double Radius, Ink Ink) : Shape;

    /// <param name="Y">Of the line on which the letters stand.</param>
    public sealed record Label(double X, double Y, string Text, double Size, Anchor Anchor, Ink Ink, bool Bold = false) : Shape;
}
