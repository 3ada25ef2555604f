namespace ReportGen.Indicators.Statistics;

/// <summary>Trends of short series at equal steps. NaN values are left out with their place kept.</summary>
internal static class Trend
{
    /// <summary>Median of the slopes between all pairs (Theil 1950, Sen 1968), per step; NaN with fewer than two values.</summary>
    public static double TheilSen(ReadOnlySpan<double> values)
    {
        var most = values.Length * (values.Length - 1) / 2;
        Span<double> slopes = most <= 128 ? stackalloc double[most] : new double[most];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                var slope = (values[j] - values[i]) / (j - i);
                if (double.IsFinite(slope))
                    slopes[count++] = slope;
            }
        }

        return Middle(slopes[..count]);
    }

    /// <summary>Two-sided p-value of Mann and Kendall's test, normal approximation with continuity and tie correction; NaN with fewer than four values.</summary>
    public static double MannKendallP(ReadOnlySpan<double> values)
    {
        var kept = values.ToArray().Where(v => !double.IsNaN(v)).ToArray();
        if (kept.Length < 4)
            return double.NaN;
        long s = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            for (var j = i + 1; j < kept.Length; j++)
                s += Math.Sign(kept[j] - kept[i]);
        }

        var variance = (Spread(kept.Length) - kept.GroupBy(v => v).Sum(g => Spread(g.Count()))) / 18.0;
        if (variance <= 0)
            return 1;
        var z = (Math.Abs(s) - (s == 0 ? 0 : 1)) / Math.Sqrt(variance);
        return 2 * (1 - MathNet.Numerics.Distributions.Normal.CDF(0, 1, z));
    }

    /// <summary>Autocorrelation at lag 1 about the mean; NaN where the series does not vary or has fewer than three values.</summary>
    public static double Autocorrelation(ReadOnlySpan<double> values)
    {
        var kept = values.ToArray().Where(v => !double.IsNaN(v)).ToArray();
        if (kept.Length < 3)
            return double.NaN;
        var mean = kept.Average();
        var total = kept.Sum(v => (v - mean) * (v - mean));
        var lagged = 0.0;
        for (var i = 1; i < kept.Length; i++)
            lagged += (kept[i] - mean) * (kept[i - 1] - mean);
        return total == 0 ? double.NaN : lagged / total;
    }

    private static double Spread(long n) => (double)n * (n - 1) * ((2 * n) + 5);

    private static double Middle(Span<double> values)
    {
        if (values.IsEmpty)
            return double.NaN;
        var (lower, upper) = ((values.Length - 1) / 2, values.Length / 2);
        Selection.Place(values, lower, upper);
        return (values[lower] + values[upper]) / 2;
    }
}
