using System.Collections.Immutable;

namespace ReportGen.Charts.Axes;

/// <summary>Round values for an axis: three or four, the first at or below the least value, the last at or above the greatest.</summary>
/// <param name="Step">Distance of ticks: 1, 2, 2.5 or 5 times a power of ten.</param>
/// <param name="Values">The ticks, rising.</param>
internal sealed record Ticks(double Step, ImmutableArray<double> Values)
{
    // Below this no figure of a paper can be told from zero, and ticks would run together when rounded.
    private const double Nothing = 1e-11;

    private static readonly ImmutableArray<double> _factors = [1, 2, 2.5, 5];

    public double Low => Values[0];

    public double High => Values[^1];

    /// <summary>Decimals needed to write every tick when values are multiplied by a factor (100 for per cent).</summary>
    public int Decimals(double factor)
    {
        var step = Step * factor;
        var decimals = 0;
        while (decimals < 6 && Math.Abs((step * Math.Pow(10, decimals)) - Math.Round(step * Math.Pow(10, decimals))) > 1e-6 * step * Math.Pow(10, decimals))
            decimals++;
        return decimals;
    }

    /// <summary>
    /// Ticks for values; those that cannot be drawn are left out. The axis starts at zero where the values are positive and the
    /// least is below half the greatest, so that lines near zero keep their proportion and others their shape.
    /// </summary>
    /// <param name="values">The values to be shown.</param>
    /// <param name="minimumStep">Least distance of ticks; 1 for counts.</param>
    public static Ticks For(IEnumerable<double> values, double minimumStep = 0)
    {
        var usable = values.Where(Drawable.IsDrawable).ToList();
        if (usable.Count == 0)
            return Between(0, 1, minimumStep);
        var (low, high) = (usable.Min(), usable.Max());
        if (low >= 0 && low < high / 2)
            low = 0;
        if (high <= 0 && high > low / 2)
            high = 0;
        return Between(low, high, minimumStep);
    }

    private static Ticks Between(double low, double high, double minimumStep)
    {
        var middle = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= Math.Max(middle * 1e-9, Nothing)) // a constant: give it room
            (low, high) = middle <= Nothing ? (0, 1) : (low - (middle * 0.1), high + (middle * 0.1));

        for (var power = (int)Math.Floor(Math.Log10((high - low) / 3)) - 1; ; power++)
        {
            foreach (var factor in _factors)
            {
                var step = factor * Math.Pow(10, power);
                var first = Math.Floor((low / step) + 1e-9);
                var last = Math.Ceiling((high / step) - 1e-9);
                if (step >= minimumStep && last - first <= 3)
                    return Of(first, Math.Max(last, first + 2), step);
            }
        }
    }

    private static Ticks Of(double first, double last, double step) =>
        new(step, [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Round(first + i, step))]);

    // 3 × 0.1 as a decimal number, not 0.30000000000000004.
    private static double Round(double count, double step)
    {
        var digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(step)), 0, 15);
        return Math.Round(count * step, digits);
    }
}
