using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Pictures;
using SkiaSharp;

namespace ChatOpsBot.Pictures;

/// <summary>
/// Draws a picture as PNG, at twice its size for dense screens. The font is the program's own: on a machine without one no
/// letter would be drawn, and no error said. Nothing of Skia is loaded before the first picture.
/// </summary>
internal static class PngRenderer
{
    private const int Scale = 2;

    private static readonly Lazy<SKTypeface> Regular = new(() => Font("DejaVuSans.ttf"));

    private static readonly Lazy<SKTypeface> Bold = new(() => Font("DejaVuSans-Bold.ttf"));

    internal static byte[] Render(Drawing drawing, Theme theme)
    {
        using var surface = SKSurface.Create(new SKImageInfo(drawing.Width * Scale, drawing.Height * Scale, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(Scale);
        foreach (var shape in drawing.Shapes) Draw(surface.Canvas, shape, theme);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape, Theme theme)
    {
        using var paint = new SKPaint { IsAntialias = true };
        switch (shape)
        {
            case Shape.Box box:
                paint.Color = Colour(box.Ink, theme);
                canvas.DrawRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, paint);
                break;
            case Shape.Line line: Stroke(canvas, [line.X1, line.Y1, line.X2, line.Y2], line.Ink, line.Width, line.Dashed, paint, theme); break;
            case Shape.Curve curve: Stroke(canvas, curve.Points, curve.Ink, curve.Width, curve.Dashed, paint, theme); break;
            case Shape.Diamond diamond: Fill(canvas, diamond, paint, theme); break;
            case Shape.Label label: Write(canvas, label, paint, theme); break;
            default: throw new UnreachableException();
        }
    }

    private static void Stroke(SKCanvas canvas, ImmutableArray<double> points, Ink ink, double width, bool dashed, SKPaint paint, Theme theme)
    {
        using var path = new SKPath();
        path.MoveTo((float)points[0], (float)points[1]);
        for (var index = 2; index + 1 < points.Length; index += 2) path.LineTo((float)points[index], (float)points[index + 1]);
        using var dashes = dashed ? SKPathEffect.CreateDash([5, 4], 0) : null;
        (paint.Style, paint.Color, paint.StrokeWidth, paint.PathEffect) = (SKPaintStyle.Stroke, Colour(ink, theme), (float)width, dashes);
        canvas.DrawPath(path, paint);
    }

    private static void Fill(SKCanvas canvas, Shape.Diamond diamond, SKPaint paint, Theme theme)
    {
        var (x, y, radius) = ((float)diamond.X, (float)diamond.Y, (float)diamond.Radius);
        using var path = new SKPath();
        path.AddPoly([new SKPoint(x, y - radius), new SKPoint(x + radius, y), new SKPoint(x, y + radius), new SKPoint(x - radius, y)]);
        paint.Color = Colour(diamond.Ink, theme);
        canvas.DrawPath(path, paint);
    }

    private static void Write(SKCanvas canvas, Shape.Label label, SKPaint paint, Theme theme)
    {
        using var font = FontOf(label);
        paint.Color = Colour(label.Ink, theme);
        var anchor = label.Anchor switch
        {
            Anchor.Start => SKTextAlign.Left,
            Anchor.Middle => SKTextAlign.Center,
            Anchor.End => SKTextAlign.Right,
        };
        canvas.DrawText(label.Text, (float)label.X, (float)label.Y, anchor, font, paint);
    }

    /// <summary>As a label's letters are drawn; whoever asks disposes of it.</summary>
    internal static SKFont FontOf(Shape.Label label) => new((label.Bold ? Bold : Regular).Value, (float)label.Size) { Subpixel = true };

    private static SKColor Colour(Ink ink, Theme theme) => SKColor.Parse(ink.Hex(theme));

    private static SKTypeface Font(string name)
    {
        using var file = typeof(PngRenderer).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        return SKTypeface.FromStream(file) ?? throw new InvalidOperationException($"{name} is no font.");
    }
}
