using System.Buffers;

namespace ReportGen.Indicators.Statistics;

/// <summary>Percentile intervals and two-sided p-values from bootstrap draws (Davison and Hinkley 1997, chapters 4 and 5).</summary>
internal static class Percentiles
{
    private const double LeastDefined = 0.95;

    /// <summary>The interval between the (1 − level) / 2 and (1 + level) / 2 quantiles (linear interpolation, type 7); null where over 5 % of the draws are not defined.</summary>
    public static Interval? Interval(ReadOnlySpan<double> draws, double level = 0.95)
    {
        var room = ArrayPool<double>.Shared.Rent(draws.Length);
        var interval = Interval(room.AsSpan(0, Defined(draws, room)), draws.Length, level);
        ArrayPool<double>.Shared.Return(room);
        return interval;
    }

    private static Interval? Interval(Span<double> values, int draws, double level)
    {
        if (values.Length == 0 || values.Length < LeastDefined * draws)
            return null;
        var (low, high) = (Rank(values, (1 - level) / 2), Rank(values, (1 + level) / 2));
        Selection.Place(values, low, Math.Min(low + 1, values.Length - 1), high, Math.Min(high + 1, values.Length - 1));
        return new Interval(Quantile(values, (1 - level) / 2), Quantile(values, (1 + level) / 2));
    }

    /// <summary>min(1, 2 (min(#≤null, #≥null) + 1) / (B + 1)); null where over 5 % of the draws are not defined.</summary>
    public static double? PValue(ReadOnlySpan<double> draws, double nullValue = 0)
    {
        var (defined, below, above) = (0, 0, 0);
        foreach (var draw in draws)
        {
            defined += double.IsNaN(draw) ? 0 : 1;
            below += draw <= nullValue ? 1 : 0;
            above += draw >= nullValue ? 1 : 0;
        }

        if (defined == 0 || defined < LeastDefined * draws.Length)
            return null;
        return Math.Min(1, 2.0 * (Math.Min(below, above) + 1) / (defined + 1));
    }

    /// <summary>The quantile of values, linear between ranks; only the two values at the ranks need to be in their place.</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var index = Rank(sorted, probability);
        return index + 1 < sorted.Length ? sorted[index] + ((position - index) * (sorted[index + 1] - sorted[index])) : sorted[^1];
    }

    private static int Rank(ReadOnlySpan<double> sorted, double probability) => (int)Math.Floor(probability * (sorted.Length - 1));

    /// <summary>Copies the draws that are numbers; how many there are.</summary>
    private static int Defined(ReadOnlySpan<double> draws, Span<double> defined)
    {
        var count = 0;
        foreach (var draw in draws)
        {
            defined[count] = draw;
            count += double.IsNaN(draw) ? 0 : 1;
        }

        return count;
    }
}
