using ReportGen.Charts.Axes;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>Whether a line or its band runs through an area where a label might stand.</summary>
internal static class LineCrossing
{
    private const double Clearance = 2;

    // Sampled eight times a week, a few points apart; a band counts as part of its line.
    public static bool Crosses(LineSeries line, WeekAxis x, Scale y, Rect area)
    {
        foreach (var run in LineDrawing.Runs(line.Drawn))
        {
            for (var i = 1; i < run.Length; i++)
            {
                if (SegmentCrosses(run[i - 1], run[i], x, y, area))
                    return true;
            }
        }

        return false;
    }

    private static bool SegmentCrosses(WeekValue a, WeekValue b, WeekAxis x, Scale y, Rect area)
    {
        var (from, to) = (x.At(a.Week), x.At(b.Week));
        for (var t = 0.0; t <= 1; t += 0.125)
        {
            var at = from + (t * (to - from));
            var top = y.At(Upper(a)) + (t * (y.At(Upper(b)) - y.At(Upper(a))));
            var bottom = y.At(Lower(a)) + (t * (y.At(Lower(b)) - y.At(Lower(a))));
            if (at >= area.X - Clearance && at <= area.Right + Clearance && bottom >= area.Y && top <= area.Bottom)
                return true;
        }

        return false;
    }

    private static double Upper(WeekValue v) => v.Interval is { } i && Drawable.IsDrawable(i.Upper) ? i.Upper : v.Value;

    private static double Lower(WeekValue v) => v.Interval is { } i && Drawable.IsDrawable(i.Lower) ? i.Lower : v.Value;
}
