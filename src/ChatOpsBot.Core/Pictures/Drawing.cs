using System.Collections.Immutable;

namespace ChatOpsBot.Core.Pictures;

/// <summary>What a colour means; a theme says which one it is.</summary>
public enum Ink
{
    Paper,
    Text,
    Quiet,
    Grid,
    Planned,
    Done,
    Late,
    Blocked,
    Today,
    Milestone,
}

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

public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A picture as what it is made of, so that it is sharp at every size and in every theme, and small in the store.</summary>
/// <param name="Description">What it shows, in words: read out in its place.</param>
public sealed record Drawing(int Width, int Height, ImmutableArray<Shape> Shapes, string Description)
{
    /// <summary>The width of a picture in a chat: on a telephone little of its size is lost.</summary>
    internal const int ForChat = 480;

    /// <summary>The size of its letters, of which eleven points are left on a screen of 380.</summary>
    internal const double Readable = 14;

    /// <summary>About as wide as these words are drawn.</summary>
    internal static double WidthOf(string words, bool bold) => words.Length * Readable * (bold ? 0.69 : 0.6);

    /// <summary>Bold, and within the picture also where its middle is near an edge.</summary>
    internal static Shape.Label Centred(double x, double y, string words, Ink ink)
    {
        var half = WidthOf(words, bold: true) / 2 + 4;
        return new Shape.Label(Math.Clamp(x, half, ForChat - half), y, words, Readable, Anchor.Middle, ink, Bold: true);
    }

    public bool Equals(Drawing? other) => other is not null && (Width, Height, Description) == (other.Width, other.Height, other.Description) && Shapes.SequenceEqual(other.Shapes);

    public override int GetHashCode() => HashCode.Combine(Width, Height, Description, Shapes.Length);
}
