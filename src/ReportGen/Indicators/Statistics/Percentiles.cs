namespace ReportGen.Indicators.Statistics;

/// <summary>Percentile intervals and two-sided p-values from bootstrap draws (Davison and Hinkley 1997, chapters 4 and 5).</summary>
internal static class Percentiles
{
    private const double LeastDefined = 0.95;

    /// <summary>The interval between the (1 − level) / 2 and (1 + level) / 2 quantiles (linear interpolation, type 7); null where over 5 % of the draws are not defined.</summary>
    public static Interval? Interval(ReadOnlySpan<double> draws, double level = 0.95)
    {
        var sorted = Defined(draws);
        if (sorted.Length == 0 || sorted.Length < LeastDefined * draws.Length)
            return null;
        Array.Sort(sorted);
        return new Interval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));
    }

    /// <summary>min(1, 2 (min(#≤null, #≥null) + 1) / (B + 1)); null where over 5 % of the draws are not defined.</summary>
    public static double? PValue(ReadOnlySpan<double> draws, double nullValue = 0)
    {
        var defined = Defined(draws);
        if (defined.Length == 0 || defined.Length < LeastDefined * draws.Length)
            return null;
        var below = defined.Count(d => d <= nullValue);
        var above = defined.Count(d => d >= nullValue);
        return Math.Min(1, 2.0 * (Math.Min(below, above) + 1) / (defined.Length + 1));
    }

    /// <summary>The quantile of sorted values, linear between ranks.</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var index = (int)Math.Floor(position);
        return index + 1 < sorted.Length ? sorted[index] + ((position - index) * (sorted[index + 1] - sorted[index])) : sorted[^1];
    }

    private static double[] Defined(ReadOnlySpan<double> draws)
    {
        var defined = new List<double>(draws.Length);
        foreach (var draw in draws)
        {
            if (!double.IsNaN(draw))
                defined.Add(draw);
        }

        return [.. defined];
    }
}
