using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Trends of weekly totals.</summary>
internal static class WeekTrend
{
    /// <summary>Theil–Sen slope of the logarithm; weeks of 0 or less are left out.</summary>
    public static double LogSlope(double[] totals) => Trend.TheilSen(Array.ConvertAll(totals, Log));

    /// <summary>The least of the slopes without each week in turn, and without each set of weeks given.</summary>
    public static double LeastSlope(double[] totals, IReadOnlyList<int[]> without)
    {
        var logs = Array.ConvertAll(totals, Log);
        var sets = Enumerable.Range(0, logs.Length).Select(w => new[] { w }).Concat(without.Where(s => s.Length > 0));
        return sets.Min(set => Trend.TheilSen(Array.ConvertAll(Enumerable.Range(0, logs.Length).ToArray(), w => set.Contains(w) ? double.NaN : logs[w])));
    }

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
