using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Viewings of a quarter by thousandths of the length watched (0 to 1000), by Monday week counted from the base week and together.</summary>
internal sealed class WatchedShares
{
    private const int Top = 1000;
    private const double DensityFrom = 0.4, DensityTo = 0.6;

    private readonly long[][] _weeks; // [week][thousandths]
    private readonly long[] _all = new long[Top + 1];

    public WatchedShares(QuarterData quarter)
    {
        _weeks = new long[quarter.Window.Weeks + 2][];
        for (var w = 0; w < _weeks.Length; w++)
            _weeks[w] = new long[Top + 1];
        foreach (var row in quarter.Rows(new SqlCall("watched", 3, quarter.Days(quarter.Window.First, quarter.Window.Last, 7, quarter.Window.Base))))
        {
            _weeks[row[0]][row[1]] += row[2];
            _all[row[1]] += row[2];
        }

        Known = _all.Sum();
        Slope = Known == 0 ? double.NaN : (Quantile(DensityTo) - Quantile(DensityFrom)) / (DensityTo - DensityFrom);
    }

    /// <summary>Viewings with known watch time and length.</summary>
    public long Known { get; }

    /// <summary>The thousandths that hold the lower middle viewing; 0 without any.</summary>
    public int MedianThousandths => Math.Max(0, Rank(_all, (Known - 1) / 2));

    /// <summary>The median watched part, a fraction; NaN without viewings.</summary>
    public double Median => MedianOf(_all);

    /// <summary>The median of a week.</summary>
    public double MedianOfWeek(int week) => MedianOf(_weeks[week]);

    /// <summary>Change of the watched part by change of the cumulated share, about the median: the distance of the 0.4 and 0.6 quantiles over 0.2. 0 where both fall on one value.</summary>
    public double Slope { get; }

    private double Quantile(double part) => Rank(_all, Math.Min(Known - 1, (long)(part * Known))) / (double)Top;

    private static double MedianOf(long[] counts)
    {
        var total = counts.Sum();
        return total == 0 ? double.NaN : (Rank(counts, (total - 1) / 2) + Rank(counts, total / 2)) / (2.0 * Top);
    }

    private static int Rank(long[] counts, long rank)
    {
        long seen = 0;
        for (var t = 0; t < counts.Length; t++)
        {
            seen += counts[t];
            if (seen > rank)
                return t;
        }

        return -1;
    }
}
