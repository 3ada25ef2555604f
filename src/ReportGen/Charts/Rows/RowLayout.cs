using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>A column of figures.</summary>
/// <param name="Right">Where its figures end, in points.</param>
/// <param name="Head">Its head.</param>
/// <param name="Color">Colour of head and figures.</param>
internal sealed record FigureColumn(double Right, string Head, Color Color)
{
    /// <summary>Whether the head is bold.</summary>
    public bool BoldHead { get; init; }
}

/// <summary>
/// Charts of rows: labels in the rail (0 to 110), a plot from 128, figures flush right beside it, heads above a rule at y 17.
/// Measures are those of a chart 468 wide; a wider or narrower one moves the columns and the end of the plot.
/// </summary>
/// <param name="Scene">The request.</param>
/// <param name="Sketch">Where to draw.</param>
/// <param name="RowHeight">Distance of rows.</param>
/// <param name="Start">Top of the first row.</param>
internal sealed record RowLayout(Scene Scene, Sketch Sketch, double RowHeight, double Start)
{
    public const double RailWidth = 110;
    public const double PlotLeft = 128;
    private const double FullWidth = 468;

    /// <summary>How far the right side moves for a chart that is not 468 wide.</summary>
    public double Shift => Scene.Width - FullWidth;

    public double Middle(int row) => Start + (RowHeight * (row + 0.5));

    public double Bottom(int rows) => Start + (RowHeight * rows);

    public void Heads(IEnumerable<FigureColumn> columns)
    {
        foreach (var column in columns)
            Sketch.Label(column.Head, column.Right + Shift, 10, column.Color, LabelAlign.Right, column.BoldHead);
        Sketch.Line(0, 17, Scene.Width, 17, Scene.Theme.Grey3, 0.5);
    }

    public void RowLabel(int row, string text, bool bold = false) =>
        Sketch.Label(Sketch.Fit(text, RailWidth, bold), 0, Middle(row) + 2.9, Scene.Theme.Ink, bold: bold);

    public void Figure(int row, FigureColumn column, string text, Color color, bool bold = false) =>
        Sketch.Label(text, column.Right + Shift, Middle(row) + 2.9, color, LabelAlign.Right, bold);

    /// <summary>A rule before a row, left open over the plot.</summary>
    public void Rule(int row, double figuresLeft = 344)
    {
        var y = Start + (RowHeight * row);
        Sketch.Line(0, y, RailWidth, y, Scene.Theme.Grey3, 0.5);
        Sketch.Line(figuresLeft + Shift, y, Scene.Width, y, Scene.Theme.Grey3, 0.5);
    }

    /// <summary>Gridlines upright, a baseline under the rows and the ticks' figures below it; the unit stands on the last one.</summary>
    public void Axis(int rows, Ticks ticks, Scale x, Func<double, string> text, string unit)
    {
        var bottom = Bottom(rows) + 3;
        foreach (var tick in ticks.Values)
            Sketch.Line(x.At(tick), 18, x.At(tick), bottom, Scene.Theme.Grey4, 0.5);
        Sketch.Line(x.Start, bottom, x.End, bottom, Scene.Theme.Ink, 0.75);
        foreach (var tick in ticks.Values)
            Sketch.Label(text(tick), x.At(tick), bottom + 12, Scene.Theme.Grey1, LabelAlign.Center);
        var end = x.At(ticks.High) + (Sketch.WidthOf(text(ticks.High)) / 2) + (unit == "%" ? 0.5 : 2);
        if (unit.Length > 0)
            Sketch.Label(unit, end, bottom + 12, Scene.Theme.Grey1);
    }

    /// <summary>Height with an axis below the rows.</summary>
    public double HeightWithAxis(int rows) => Bottom(rows) + 20;

    public Chart Finish(double height, string alternate) => new(Sketch.Build(Scene.Width, height), alternate);
}
