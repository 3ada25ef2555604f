using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Marks;

/// <summary>
/// Reads the SVG that Skia writes: <c>g</c>, <c>path</c>, <c>rect</c> and <c>ellipse</c> with fill, stroke and a transform.
/// Clips are dropped (their ids count up in the process, and marks stay inside the chart), and so is anything transparent.
/// </summary>
internal static class SkiaSvgReader
{
    /// <summary>The shapes in painting order.</summary>
    public static ImmutableArray<DisplayItem> Read(string svg)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        // Skia ends its text with a newline or a null character.
        ReadChildren(XElement.Parse(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd('\0', '\n', ' ')), items);
        return items.ToImmutable();
    }

    private static void ReadChildren(XElement parent, ImmutableArray<DisplayItem>.Builder items)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "g":
                    ReadChildren(element, items);
                    break;
                case "path":
                    Add(items, element, SvgPathReader.Read(Attribute(element, "d") ?? ""));
                    break;
                case "rect":
                    Add(items, element, PathData.Rectangle(new Rect(
                        Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"))).Steps);
                    break;
                case "ellipse":
                    Add(items, element, Ellipse(
                        new Point(Number(element, "cx"), Number(element, "cy")), Number(element, "rx"), Number(element, "ry")));
                    break;
            }
        }
    }

    private static void Add(ImmutableArray<DisplayItem>.Builder items, XElement element, ImmutableArray<PathStep> steps)
    {
        var fill = Attribute(element, "fill") is { } f ? SvgColor.Read(f) : Color.Black;
        if (Number(element, "fill-opacity", 1) < 1)
            fill = null;
        var stroke = ReadStroke(element);
        if ((fill is null && stroke is null) || steps.IsEmpty)
            return;
        var transform = SvgTransformReader.Read(Attribute(element, "transform"));
        var path = new PathData([.. steps.Select(s => Apply(transform, s))]);
        items.Add(new PathItem(path, fill, stroke) { EvenOdd = Attribute(element, "fill-rule") == "evenodd" });
    }

    private static Stroke? ReadStroke(XElement element)
    {
        if (Attribute(element, "stroke") is not { } text || SvgColor.Read(text) is not { } color || Number(element, "stroke-opacity", 1) < 1)
            return null;
        return new Stroke(color, Number(element, "stroke-width", 1))
        {
            Cap = Attribute(element, "stroke-linecap") switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt },
            Join = Attribute(element, "stroke-linejoin") switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter },
        };
    }

    private static PathStep Apply(Matrix m, PathStep step) => step.Verb switch
    {
        PathVerb.Close => step,
        PathVerb.Cubic => PathStep.CubicTo(m.Apply(step.Control1), m.Apply(step.Control2), m.Apply(step.End)),
        _ => step with { End = m.Apply(step.End) },
    };

    // Four cubic curves; 0.5523 of the radius gives the least radial error.
    private static ImmutableArray<PathStep> Ellipse(Point c, double rx, double ry)
    {
        const double k = 0.5522847498;
        Point At(double x, double y) => new(c.X + (rx * x), c.Y + (ry * y));
        return
        [
            PathStep.MoveTo(c.X + rx, c.Y),
            PathStep.CubicTo(At(1, k), At(k, 1), At(0, 1)),
            PathStep.CubicTo(At(-k, 1), At(-1, k), At(-1, 0)),
            PathStep.CubicTo(At(-1, -k), At(-k, -1), At(0, -1)),
            PathStep.CubicTo(At(k, -1), At(1, -k), At(1, 0)),
            PathStep.Close,
        ];
    }

    private static string? Attribute(XElement element, string name) => (string?)element.Attribute(name);

    private static double Number(XElement element, string name, double missing = 0) =>
        Attribute(element, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : missing;
}
