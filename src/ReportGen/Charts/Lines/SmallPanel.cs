using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>What one of the three small charts beside each other shows.</summary>
/// <param name="Title">Measure and unit.</param>
/// <param name="Lines">Painted in order, the subject last.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Ticks">The common range of the measure.</param>
internal sealed record SmallPanel(string Title, ImmutableArray<LineSeries> Lines, ValueFormat Format, Ticks Ticks)
{
    /// <summary>Weeks on the axis, so that all panels of a row share it.</summary>
    public int Weeks { get; init; } = 12;

    /// <summary>Name of the reference line, on the first panel with one only.</summary>
    public string ReferenceName { get; init; } = "";

    /// <summary>Where a part begins, in weeks; null for no line.</summary>
    public double? SplitWeek { get; init; }

    /// <summary>What stands beside the split line.</summary>
    public string SplitName { get; init; } = "";
}

/// <summary>How small panels stand: at least 144 wide, 18 apart, in rows that fill the width of the drawing.</summary>
/// <param name="Columns">Panels in a row.</param>
/// <param name="Width">Width of a panel, in points.</param>
/// <param name="Height">Height of a panel, in points.</param>
internal sealed record PanelGrid(int Columns, double Width, double Height)
{
    private const double Gap = 18;
    private const double RowGap = 12;
    private const double NarrowestPanel = 144;

    /// <summary>Height of the whole drawing.</summary>
    public double TotalHeight(int panels) => ((panels + Columns - 1) / Columns * (Height + RowGap)) - RowGap;

    /// <summary>Where a panel begins.</summary>
    public Point Corner(int panel) => new(panel % Columns * (Width + Gap), panel / Columns * (Height + RowGap));

    /// <summary>A grid for a number of panels: four are two rows of two, and one panel alone is higher, since it is as wide as the page.</summary>
    public static PanelGrid For(double width, int panels)
    {
        var most = Math.Max(1, (int)((width + Gap) / (NarrowestPanel + Gap)));
        var columns = panels == 4 ? Math.Min(2, most) : Math.Clamp(panels, 1, most);
        return new PanelGrid(columns, ((width + Gap) / columns) - Gap, columns == 1 && most > 1 ? 126 : 114);
    }
}

/// <summary>Draws small multiples.</summary>
internal static class SmallPanels
{
    private const double Top = 30;
    private const double BelowPlot = 18;

    /// <summary>The subject of a panel.</summary>
    public static LineLook Subject(ChartTheme theme) => new(theme.Accent, 1.75, 2.25, theme.Accent, Bold: true);

    /// <summary>What it is held against.</summary>
    public static LineLook Reference(ChartTheme theme) => new(theme.Grey2, 1, 1.75, theme.Grey1);

    public static Drawing Draw(Scene scene, IReadOnlyList<SmallPanel> panels)
    {
        var sketch = scene.Sketch();
        var grid = PanelGrid.For(scene.Width, panels.Count);
        for (var i = 0; i < panels.Count; i++)
        {
            var corner = grid.Corner(i);
            DrawPanel(sketch, scene, panels[i], new Rect(corner.X, corner.Y, grid.Width, grid.Height));
        }

        return sketch.Build(scene.Width, grid.TotalHeight(panels.Count));
    }

    private static void DrawPanel(Sketch sketch, Scene scene, SmallPanel panel, Rect place)
    {
        var (left, top) = (place.X, place.Y);
        sketch.Label(sketch.Fit(panel.Title, place.Width, bold: true), left, top + 9, scene.Theme.Ink, bold: true);
        var y = new Scale(panel.Ticks.Low, panel.Ticks.High, place.Bottom - BelowPlot, top + Top);
        var (plotLeft, plotRight) = Extent(sketch, scene, panel, place.Width);
        var x = new WeekAxis(panel.Weeks, left + plotLeft + 3, left + plotRight);
        DrawGrid(sketch, scene, panel, y, left + plotLeft, left + plotRight);
        if (panel.SplitWeek is { } split)
            sketch.Dash(x.At(split), top + 20, x.At(split), y.Start);
        LineDrawing.DrawBand(sketch, panel.Lines[^1], x, y, scene.Theme.AccentTint);
        foreach (var line in panel.Lines)
            LineDrawing.Draw(sketch, line, x, y);
        DrawWeeks(sketch, scene, panel.Weeks, new Rect(left + plotLeft, y.End, plotRight - plotLeft, y.Start - y.End));
        EndLabels.Draw(sketch, Ends(scene, panel, y), left + plotRight + 6, place.Width - plotRight - 6, new Rect(left, y.End - 12, place.Width, y.Start + 6 - y.End + 12));
        Name(sketch, scene, panel, x, y);
    }

    // The plot runs from 16 to 32 before the right edge; longer figures take room from it.
    private static (double Left, double Right) Extent(Sketch sketch, Scene scene, SmallPanel panel, double width)
    {
        var tick = panel.Ticks.Values.Max(t => sketch.WidthOf(panel.Format.Tick(scene.Language, panel.Ticks, t)));
        var end = panel.Lines.Where(l => !l.IsEmpty)
            .Select(l => sketch.WidthOf(panel.Format.Bare(scene.Language, l.Last.Value), l.Look.Bold)).DefaultIfEmpty(0).Max();
        var left = Math.Clamp(tick + 5, 16, 60);
        return (left, Math.Clamp(width - end - 6, left + 30, width - 32));
    }

    private static void DrawGrid(Sketch sketch, Scene scene, SmallPanel panel, Scale y, double left, double right)
    {
        foreach (var tick in panel.Ticks.Values)
        {
            var lowest = tick == panel.Ticks.Low;
            sketch.Line(left, y.At(tick), right, y.At(tick), lowest ? scene.Theme.Ink : scene.Theme.Grey4, lowest ? 0.75 : 0.5);
            sketch.Label(panel.Format.Tick(scene.Language, panel.Ticks, tick), left - 5, y.At(tick) + 2.9, scene.Theme.Grey1, LabelAlign.Right);
        }
    }

    private static void DrawWeeks(Sketch sketch, Scene scene, int weeks, Rect plot)
    {
        var first = scene.Phrase("week", scene.Language.Number(1, 0));
        var last = scene.Phrase("week", scene.Language.Number(weeks, 0));
        sketch.Label(first, plot.X, plot.Bottom + 13, scene.Theme.Grey1);
        if (weeks > 1 && sketch.WidthOf(first) + sketch.WidthOf(last) + 4 < plot.Width)
            sketch.Label(last, plot.Right, plot.Bottom + 13, scene.Theme.Grey1, LabelAlign.Right);
    }

    private static List<EndLabel> Ends(Scene scene, SmallPanel panel, Scale y) =>
        [.. panel.Lines.Where(l => !l.IsEmpty).Select(l => new EndLabel(
            y.At(l.Last.Value), "", panel.Format.Bare(scene.Language, l.Last.Value), l.Look.LabelColor, l.Look.Bold))];

    private static void Name(Sketch sketch, Scene scene, SmallPanel panel, WeekAxis x, Scale y)
    {
        if (panel.SplitWeek is { } split)
        {
            var splitX = x.At(split);
            var toLeft = splitX + 4 + sketch.WidthOf(panel.SplitName) > x.Last;
            sketch.Label(panel.SplitName, toLeft ? splitX - 4 : splitX + 4, y.End - 5, scene.Theme.Grey1, toLeft ? LabelAlign.Right : LabelAlign.Left);
        }

        if (panel.ReferenceName.Length == 0 || panel.Lines[0].IsEmpty)
            return;
        if (!TryName(sketch, scene, panel, x, y, mayCrossSplit: false))
            TryName(sketch, scene, panel, x, y, mayCrossSplit: true);
    }

    // At the line's last value, else at its first one, where the name is clear of lines and labels.
    private static bool TryName(Sketch sketch, Scene scene, SmallPanel panel, WeekAxis x, Scale y, bool mayCrossSplit)
    {
        var line = panel.Lines[0];
        foreach (var (at, value, align) in new[] { (x.Last - 1, line.Last.Value, LabelAlign.Right), (x.At(1) + 1, line.First.Value, LabelAlign.Left) })
        {
            var reference = y.At(value);
            foreach (var baseline in new[] { reference + 13, reference - 5, reference + 19, y.Start - 4, y.End + 9, y.End - 4, y.End + 24 })
            {
                var area = sketch.AreaOf(panel.ReferenceName, at, baseline, align);
                if (area.Bottom > y.Start || area.Y < y.End - 14 || !sketch.IsFree(area) || panel.Lines.Any(l => LineCrossing.Crosses(l, x, y, area)))
                    continue;
                if (!mayCrossSplit && panel.SplitWeek is { } split && area.X - 2 < x.At(split) && x.At(split) < area.X + area.Width + 2)
                    continue;
                sketch.Label(panel.ReferenceName, at, baseline, scene.Theme.Grey1, align);
                return true;
            }
        }

        return false;
    }
}
