using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ScottPlot;

namespace ReportGen.Charts.Marks;

/// <summary>
/// Draws marks with ScottPlot and reads them back as paths. The plot has no frame and its axes run from 0 to the size in
/// points, y downwards, so that a plot coordinate is a position in points. It sets no text: ScottPlot's SVG does not keep it.
/// </summary>
internal static class ScottPlotRenderer
{
    /// <summary>
    /// Draws a dot and gives it up. The first plot of a process looks through all fonts of the system, though none is used here: a twentieth of a second and more that goes by beside other work.
    /// </summary>
    public static void DrawFirst() => Render([new DotMark(new Point(1, 1), 1, Typesetting.Geometry.Color.Black)], new Typesetting.Geometry.Size(2, 2));

    /// <summary>Paths of the marks in painting order. Safe to call from several threads: every call has a plot of its own.</summary>
    public static ImmutableArray<DisplayItem> Render(IReadOnlyList<Mark> marks, Typesetting.Geometry.Size size)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var pending = new List<Mark>();
        foreach (var mark in marks)
        {
            if (mark is not DashMark dash)
            {
                pending.Add(mark);
                continue;
            }

            Flush(pending, size, items);
            items.Add(Dashed(dash));
        }

        Flush(pending, size, items);
        return items.ToImmutable();
    }

    // Skia's SVG breaks dashes into hundreds of small rectangles, so they become one dashed stroke here.
    private static PathItem Dashed(DashMark dash) =>
        new(PathData.Line(dash.From, dash.To), null, new Stroke(dash.Color, dash.Width) { Dashes = [1.5, 2] });

    private static void Flush(List<Mark> marks, Typesetting.Geometry.Size size, ImmutableArray<DisplayItem>.Builder items)
    {
        if (marks.Count == 0)
            return;
        var width = Math.Max(1, (int)Math.Ceiling(size.Width));
        var height = Math.Max(1, (int)Math.Ceiling(size.Height));
        using var plot = EmptyPlot(width, height);
        foreach (var mark in marks)
            Add(plot, mark);
        items.AddRange(SkiaSvgReader.Read(plot.GetSvgXml(width, height)));
        marks.Clear();
    }

    private static Plot EmptyPlot(int width, int height)
    {
        var plot = new Plot();
        plot.Layout.Frameless();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.HideGrid();
        foreach (var axis in plot.Axes.GetAxes())
            axis.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator(); // nobody sees ticks, and labels are measured even so
        plot.Axes.SetLimits(0, width, height, 0);
        return plot;
    }

    private static void Add(Plot plot, Mark mark)
    {
        switch (mark)
        {
            case LineMark line:
                AddLine(plot, line);
                break;
            case AreaMark area:
                var polygon = plot.Add.Polygon(Coordinates(area.Points));
                polygon.FillColor = Convert(area.Fill);
                polygon.LineWidth = 0;
                break;
            case BarMark bar:
                var rectangle = plot.Add.Rectangle(bar.Area.X, bar.Area.Right, bar.Area.Y, bar.Area.Bottom);
                rectangle.FillColor = Convert(bar.Fill);
                rectangle.LineWidth = 0;
                break;
            case DotMark dot:
                AddDot(plot, dot);
                break;
            default:
                throw new InvalidOperationException($"No drawing for {mark.GetType().Name}.");
        }
    }

    private static void AddLine(Plot plot, LineMark line)
    {
        var scatter = plot.Add.ScatterLine(Coordinates(line.Points));
        scatter.LineColor = Convert(line.Color);
        scatter.LineWidth = (float)line.Width;
        scatter.MarkerSize = 0;
    }

    private static void AddDot(Plot plot, DotMark dot)
    {
        var ellipse = plot.Add.Ellipse(dot.Center.X, dot.Center.Y, dot.Radius, dot.Radius);
        ellipse.FillColor = Convert(dot.Fill);
        ellipse.LineWidth = (float)dot.OutlineWidth;
        ellipse.LineColor = Convert(dot.Outline ?? dot.Fill);
    }

    private static Coordinates[] Coordinates(ImmutableArray<Point> points) =>
        [.. points.Select(p => new Coordinates(p.X, p.Y))];

    private static ScottPlot.Color Convert(Typesetting.Geometry.Color color) => new(color.Red, color.Green, color.Blue);
}
