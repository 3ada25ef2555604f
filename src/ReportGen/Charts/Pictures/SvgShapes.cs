using System.Collections.Immutable;
using System.Xml.Linq;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using SkiaSharp;

namespace ReportGen.Charts.Pictures;

/// <summary>Gathers the shapes of an SVG tree in painting order; Skia reads path data and builds the round shapes.</summary>
internal sealed class SvgShapes
{
    private static readonly ImmutableHashSet<string> Silent =
        ["title", "desc", "metadata", "defs", "style", "namedview", "clipPath", "mask", "linearGradient", "radialGradient", "symbol", "marker"];

    private readonly ImmutableArray<DisplayItem>.Builder _items = ImmutableArray.CreateBuilder<DisplayItem>();
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>The shapes.</summary>
    public ImmutableArray<DisplayItem> Items => _items.ToImmutable();

    /// <summary>Elements that were not drawn.</summary>
    public ImmutableArray<string> LeftOut => [.. _leftOut];

    /// <summary>Adds what an element holds.</summary>
    public void Add(XElement parent, SvgLook look, Matrix matrix, int depth)
    {
        look = look.Of(parent);
        if (look.Hidden || depth == 0)
            return;
        foreach (var element in parent.Elements())
        {
            var name = element.Name.LocalName;
            var own = Combine(matrix, (string?)element.Attribute("transform"));
            if (name is "g" or "svg" or "a")
            {
                Add(element, look, own, depth - 1);
                continue;
            }

            using var path = Shape(element, name);
            if (path is not null)
                Draw(path, look.Of(element), own);
            else if (!Silent.Contains(name))
                _leftOut.Add(name);
        }

        if (parent.Descendants().Any(d => d.Name.LocalName.EndsWith("Gradient", StringComparison.Ordinal)))
            _leftOut.Add("gradient");
    }

    private void Draw(SKPath path, SvgLook look, Matrix matrix)
    {
        var stroke = look.Line is { } color && look.Width > 0
            ? new Stroke(color, look.Width * Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)))) { Cap = look.Cap, Join = look.Join }
            : null;
        var steps = SkiaSteps.Of(path, matrix);
        if (!look.Hidden && steps.Length > 0 && (look.Fill is not null || stroke is { Width: > 0 }))
            _items.Add(new PathItem(new PathData(steps), look.Fill, stroke) { EvenOdd = look.EvenOdd });
    }

    private static SKPath? Shape(XElement element, string name)
    {
        float N(string key, double missing = 0) => (float)(SvgNumbers.Length((string?)element.Attribute(key)) ?? missing);
        var path = new SKPath();
        switch (name)
        {
            case "path":
                path.Dispose();
                return SKPath.ParseSvgPathData((string?)element.Attribute("d") ?? "") ?? new SKPath();
            case "rect":
                path.AddRoundRect(SKRect.Create(N("x"), N("y"), N("width"), N("height")), N("rx", N("ry")), N("ry", N("rx")));
                return path;
            case "circle":
                path.AddCircle(N("cx"), N("cy"), N("r"));
                return path;
            case "ellipse":
                path.AddOval(SKRect.Create(N("cx") - N("rx"), N("cy") - N("ry"), 2 * N("rx"), 2 * N("ry")));
                return path;
            case "line":
                path.MoveTo(N("x1"), N("y1"));
                path.LineTo(N("x2"), N("y2"));
                return path;
            case "polygon" or "polyline":
                var points = SvgNumbers.List((string?)element.Attribute("points")).Chunk(2).Where(p => p.Length == 2);
                path.AddPoly([.. points.Select(p => new SKPoint((float)p[0], (float)p[1]))], name == "polygon");
                return path;
            default:
                path.Dispose();
                return null;
        }
    }

    private static Matrix Combine(Matrix outer, string? transform)
    {
        try
        {
            return SvgTransformReader.Multiply(outer, SvgTransformReader.Read(transform));
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return outer;
        }
    }
}

/// <summary>Steps of a Skia path.</summary>
internal static class SkiaSteps
{
    /// <summary>The steps after a transform; quadratic and conic curves become cubic ones.</summary>
    public static ImmutableArray<PathStep> Of(SKPath path, Matrix matrix)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        using var iterator = path.CreateRawIterator();
        var points = new SKPoint[4];
        Point P(SKPoint p) => matrix.Apply(new Point(p.X, p.Y));
        for (var verb = iterator.Next(points); verb != SKPathVerb.Done; verb = iterator.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    steps.Add(PathStep.MoveTo(P(points[0]).X, P(points[0]).Y));
                    break;
                case SKPathVerb.Line:
                    steps.Add(PathStep.LineTo(P(points[1]).X, P(points[1]).Y));
                    break;
                case SKPathVerb.Quad:
                    steps.Add(Quadratic(P(points[0]), P(points[1]), P(points[2])));
                    break;
                case SKPathVerb.Conic:
                    var quads = SKPath.ConvertConicToQuads(points[0], points[1], points[2], iterator.ConicWeight(), 1);
                    for (var i = 0; i + 2 < quads.Length; i += 2)
                        steps.Add(Quadratic(P(quads[i]), P(quads[i + 1]), P(quads[i + 2])));
                    break;
                case SKPathVerb.Cubic:
                    steps.Add(PathStep.CubicTo(P(points[1]), P(points[2]), P(points[3])));
                    break;
                case SKPathVerb.Close:
                    steps.Add(PathStep.Close);
                    break;
            }
        }

        return [.. steps.Where(s => double.IsFinite(s.End.X) && double.IsFinite(s.End.Y))];
    }

    private static PathStep Quadratic(Point from, Point control, Point end) => PathStep.CubicTo(TwoThirds(from, control), TwoThirds(end, control), end);

    private static Point TwoThirds(Point from, Point to) => new(from.X + ((to.X - from.X) * 2 / 3), from.Y + ((to.Y - from.Y) * 2 / 3));
}
