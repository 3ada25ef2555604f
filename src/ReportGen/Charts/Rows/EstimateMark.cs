using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>The square of an estimate and the bar of its interval with caps of 5 points.</summary>
/// <param name="Color">Of square and bar.</param>
/// <param name="Main">The main estimate: square 6 and bar 1.5 in place of 5 and 1.</param>
internal sealed record EstimateMark(Color Color, bool Main)
{
    private const double HalfCap = 2.5;

    private double Half => Main ? 3 : 2.5;

    private double BarWidth => Main ? 1.5 : 1;

    public void DrawWhisker(Sketch sketch, double lower, double upper, double y)
    {
        if (upper > lower)
            sketch.Line(lower, y, upper, y, Color, BarWidth);
        sketch.Line(lower, y - HalfCap, lower, y + HalfCap, Color, BarWidth);
        sketch.Line(upper, y - HalfCap, upper, y + HalfCap, Color, BarWidth);
    }

    /// <summary>The square; hollow where the interval holds the value of no difference.</summary>
    public void DrawSquare(Sketch sketch, double x, double y, bool hollow)
    {
        sketch.Bar(x - Half, x + Half, y - Half, y + Half, Color);
        if (hollow)
            sketch.Bar(x - Half + 1, x + Half - 1, y - Half + 1, y + Half - 1, Color.White);
    }
}
