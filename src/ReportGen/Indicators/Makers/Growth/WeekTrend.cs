using System.Collections.Immutable;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Trends of weekly totals.</summary>
internal static class WeekTrend
{
    /// <summary>Theil–Sen slope of the logarithm; weeks of 0 or less, or NaN, are left out.</summary>
    public static double LogSlope(double[] totals) => Trend.TheilSen(Array.ConvertAll(totals, Log));

    /// <summary>The slopes without each week in turn.</summary>
    public static ImmutableArray<double> SlopesWithoutOne(double[] totals) =>
        [.. Enumerable.Range(0, totals.Length).Select(without => LogSlope([.. totals.Select((v, w) => w == without ? double.NaN : v)]))];

    /// <summary>Growth rates from each value to the next; NaN from a base of 0.</summary>
    public static double[] Growth(double[] totals) =>
        [.. Enumerable.Range(1, Math.Max(0, totals.Length - 1)).Select(w => totals[w - 1] > 0 ? (totals[w] / totals[w - 1]) - 1 : double.NaN)];

    /// <summary>Mean of the values that are numbers; NaN without any.</summary>
    public static double Mean(double[] values)
    {
        var kept = values.Where(v => !double.IsNaN(v)).ToArray();
        return kept.Length == 0 ? double.NaN : kept.Average();
    }

    private static double Log(double total) => total > 0 ? Math.Log(total) : double.NaN;
}
