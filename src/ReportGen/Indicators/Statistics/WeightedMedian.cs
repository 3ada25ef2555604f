namespace ReportGen.Indicators.Statistics;

/// <summary>The median of values with whole weights: the same as the median of the list in which each value stands as often as its weight says.</summary>
internal static class WeightedMedian
{
    /// <summary>The median of values in ascending order; NaN where all weights are 0.</summary>
    public static double Sorted(int count, Func<int, double> value, Func<int, long> weight)
    {
        long total = 0;
        for (var i = 0; i < count; i++)
            total += weight(i);
        if (total == 0)
            return double.NaN;
        var lower = Find(count, value, weight, (total - 1) / 2);
        return total % 2 == 1 ? lower : (lower + Find(count, value, weight, total / 2)) / 2;
    }

    /// <summary>The median of unsorted values; NaN where there are none.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return Sorted(sorted.Length, i => sorted[i], _ => 1);
    }

    private static double Find(int count, Func<int, double> value, Func<int, long> weight, long rank)
    {
        long seen = 0;
        for (var i = 0; i < count; i++)
        {
            seen += weight(i);
            if (seen > rank)
                return value(i);
        }

        return double.NaN;
    }
}
