namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A number together with its bootstrap draws; arithmetic works draw by draw, so a ratio of sums, a mean of ratios or a change is written as it is
/// defined. Where a number is not defined (zero divisor) it is NaN, never infinity.
/// </summary>
internal sealed class Sampled
{
    private readonly double[] _values;

    /// <param name="values">The value from the sample itself, then one a draw.</param>
    public Sampled(double[] values) => _values = values;

    /// <summary>The value from the sample itself.</summary>
    public double Value => _values[0];

    /// <summary>The draws.</summary>
    public ReadOnlySpan<double> Draws => _values.AsSpan(1);

    /// <summary>Value and draws.</summary>
    public ReadOnlySpan<double> All => _values;

    public static Sampled operator +(Sampled a, Sampled b) => Zip(a, b, static (x, y) => x + y);

    public static Sampled operator -(Sampled a, Sampled b) => Zip(a, b, static (x, y) => x - y);

    public static Sampled operator *(Sampled a, Sampled b) => Zip(a, b, static (x, y) => x * y);

    public static Sampled operator /(Sampled a, Sampled b) => Zip(a, b, static (x, y) => y == 0 ? double.NaN : x / y);

    public static Sampled operator -(Sampled a, double b) => a.Map(x => x - b);

    public static Sampled operator *(Sampled a, double b) => a.Map(x => x * b);

    /// <summary>Every value put through a function; what is not finite becomes NaN.</summary>
    public Sampled Map(Func<double, double> function)
    {
        var values = new double[_values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Finite(function(_values[i]));
        return new Sampled(values);
    }

    /// <summary>A function of several numbers, draw by draw (the span is reused).</summary>
    public static Sampled Of(IReadOnlyList<Sampled> parts, Func<double[], double> function)
    {
        var values = new double[parts[0]._values.Length];
        var row = new double[parts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            for (var k = 0; k < row.Length; k++)
                row[k] = parts[k]._values[i];
            values[i] = Finite(function(row));
        }

        return new Sampled(values);
    }

    private static Sampled Zip(Sampled a, Sampled b, Func<double, double, double> function)
    {
        var values = new double[a._values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Finite(function(a._values[i], b._values[i]));
        return new Sampled(values);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
