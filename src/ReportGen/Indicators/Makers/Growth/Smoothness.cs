using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Whether the weekly line rose smoothly.</summary>
internal static class Smoothness
{
    private const double LeastRising = 10.0 / 12;
    private const double MostInOneWeek = 1.0 / 3;

    /// <summary>The largest single week's share of the rise from first to last week; NaN where there was no rise.</summary>
    public static double LargestShare(double[] totals)
    {
        if (totals.Length < 2 || totals[^1] <= totals[0])
            return double.NaN;
        var largest = Enumerable.Range(1, totals.Length - 1).Max(w => totals[w] - totals[w - 1]);
        return largest / (totals[^1] - totals[0]);
    }

    /// <summary>Slope interval above 0, at least 10 of 12 weeks rising, largest week at most a third of the rise, every leave-one-out slope above 0.</summary>
    public static bool Rose(WeekTotals weeks, IReadOnlyList<Draft> parts)
    {
        var level = parts.First(p => p.Measure.Key == "level_trend").Measure;
        return level is { Status: MeasureStatus.Ok, Current.Interval.Lower: > 0 }
            && weeks.Rising >= Math.Ceiling((LeastRising * weeks.Quarter.Window.Weeks) - 1e-9)
            && LargestShare(weeks.Values) <= MostInOneWeek
            && weeks.LeastSlope > 0;
    }
}
