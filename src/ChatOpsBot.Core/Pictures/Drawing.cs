using System.Collections.Immutable;

namespace ChatOpsBot.Core.Pictures;

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
