using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;
using SkiaSharp;

namespace ReportGen.Preview;

/// <summary>Draws pages as pictures, from the same display list that the PDF is written from. Safe for one thread at a time.</summary>
public sealed class PagePicture : IDisposable
{
    private readonly Dictionary<FontFace, SKTypeface> _faces = new(ReferenceEqualityComparer.Instance);

    /// <summary>A page as PNG.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scale">Pixels a point: 1 is 72 dpi.</param>
    public byte[] Png(DisplayPage page, double scale)
    {
        using var bitmap = Draw(page, scale);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in _faces.Values)
            face.Dispose();
        _faces.Clear();
    }

    private SKBitmap Draw(DisplayPage page, double scale)
    {
        var bitmap = new SKBitmap(
            Math.Max(1, (int)Math.Ceiling(page.Size.Width * scale)), Math.Max(1, (int)Math.Ceiling(page.Size.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        Draw(canvas, page.Items);
        return bitmap;
    }

    private void Draw(SKCanvas canvas, ImmutableArray<DisplayItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case TaggedItem tagged:
                    Draw(canvas, tagged.Items);
                    break;
                case ArtifactItem artifact:
                    Draw(canvas, artifact.Items);
                    break;
                case GroupItem group:
                    Draw(canvas, group);
                    break;
                case PathItem path:
                    Draw(canvas, path);
                    break;
                case GlyphRun run:
                    Draw(canvas, run);
                    break;
                case PictureItem picture:
                    Draw(canvas, picture);
                    break;
            }
        }
    }

    private void Draw(SKCanvas canvas, GroupItem group)
    {
        var m = group.Transform;
        canvas.Save();
        canvas.Concat(new SKMatrix((float)m.A, (float)m.C, (float)m.E, (float)m.B, (float)m.D, (float)m.F, 0, 0, 1));
        if (group.Clip is { } clip)
        {
            using var path = Path(clip);
            canvas.ClipPath(path, antialias: true);
        }

        Draw(canvas, group.Items);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, PathItem item)
    {
        using var path = Path(item.Path);
        path.FillType = item.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
        using var paint = new SKPaint { IsAntialias = true };
        if (item.Fill is { } fill)
        {
            paint.Color = Convert(fill);
            canvas.DrawPath(path, paint);
        }

        if (item.Stroke is not { } stroke)
            return;
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = Convert(stroke.Color);
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeCap = stroke.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt };
        paint.StrokeJoin = stroke.Join switch { LineJoin.Round => SKStrokeJoin.Round, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter };
        using var dashes = stroke.Dashes.IsEmpty ? null : SKPathEffect.CreateDash(Dashes(stroke.Dashes), 0);
        paint.PathEffect = dashes;
        canvas.DrawPath(path, paint);
    }

    private static void Draw(SKCanvas canvas, PictureItem item)
    {
        using var bitmap = PixelReader.Read(item.Picture);
        if (bitmap is null)
            return;
        using var image = SKImage.FromBitmap(bitmap);
        var area = SKRect.Create((float)item.Area.X, (float)item.Area.Y, (float)item.Area.Width, (float)item.Area.Height);
        canvas.DrawImage(image, area, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private void Draw(SKCanvas canvas, GlyphRun run)
    {
        using var font = new SKFont(Face(run.Font), (float)run.Size, 1, (float)-run.Slant) { Hinting = SKFontHinting.None, Subpixel = true, Edging = SKFontEdging.Antialias };
        using var paint = new SKPaint { IsAntialias = true, Color = Convert(run.Color) };
        using var builder = new SKTextBlobBuilder();
        var glyphs = run.Glyphs.Select(g => (ushort)g.Id).ToArray();
        var points = run.Glyphs.Select(g => new SKPoint((float)g.X, (float)-g.Y)).ToArray();
        if (glyphs.Length == 0)
            return;
        builder.AddPositionedRun(glyphs, font, points);
        using var blob = builder.Build();
        if (blob is not null)
            canvas.DrawText(blob, (float)run.Origin.X, (float)run.Origin.Y, paint);
    }

    private SKTypeface Face(FontFace font)
    {
        if (_faces.TryGetValue(font, out var known))
            return known;
        using var data = SKData.CreateCopy(font.Data);
        return _faces[font] = SKTypeface.FromData(data, font.Index) ?? SKTypeface.Default;
    }

    private static SKPath Path(PathData data)
    {
        var path = new SKPath();
        foreach (var step in data.Steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    path.MoveTo(P(step.End));
                    break;
                case PathVerb.Line:
                    path.LineTo(P(step.End));
                    break;
                case PathVerb.Cubic:
                    path.CubicTo(P(step.Control1), P(step.Control2), P(step.End));
                    break;
                case PathVerb.Close:
                    path.Close();
                    break;
            }
        }

        return path;
    }

    // Skia takes an even number of lengths.
    private static float[] Dashes(ImmutableArray<double> dashes) =>
        [.. (dashes.Length % 2 == 0 ? dashes : dashes.AddRange(dashes)).Select(d => (float)d)];

    private static SKPoint P(Point point) => new((float)point.X, (float)point.Y);

    private static SKColor Convert(Color color) => new(color.Red, color.Green, color.Blue);
}
