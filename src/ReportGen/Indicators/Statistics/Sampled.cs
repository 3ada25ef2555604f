namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A number together with its bootstrap draws; arithmetic works draw by draw, so a ratio of sums, a mean of ratios or a change is written as it is
/// defined. Where a number is not defined (zero divisor) it is NaN, never infinity. Draws are computed when first asked for, and only as
/// many as are asked for: an interval takes fewer than a p-value. Functions given to it must therefore have no effects of their own.
/// </summary>
internal sealed class Sampled
{
    private readonly int _length;
    private IDrawSource? _source;
    private volatile double[] _values; // as many as are known; replaced as a whole, so that readers on other threads see old or new

    /// <param name="values">The value from the sample itself, then one a draw.</param>
    public Sampled(double[] values) => (_values, _length) = (values, values.Length);

    /// <param name="source">Gives the values when they are asked for; place 0 is the value from the sample itself.</param>
    /// <param name="length">One more than the number of draws.</param>
    internal Sampled(IDrawSource source, int length) => (_source, _values, _length) = (source, [], length);

    /// <summary>The value from the sample itself.</summary>
    public double Value => Known(1)[0];

    /// <summary>The draws.</summary>
    public ReadOnlySpan<double> Draws => All[1..];

    /// <summary>Value and draws.</summary>
    public ReadOnlySpan<double> All => Known(_length);

    /// <summary>The first draws, at most <paramref name="count"/>.</summary>
    public ReadOnlySpan<double> First(int count) => Known(Math.Min(_length, count + 1))[1..];

    public static Sampled operator +(Sampled a, Sampled b) => new(new Binary<Plus>(a, b), a._length);

    public static Sampled operator -(Sampled a, Sampled b) => new(new Binary<Minus>(a, b), a._length);

    public static Sampled operator *(Sampled a, Sampled b) => new(new Binary<Times>(a, b), a._length);

    public static Sampled operator /(Sampled a, Sampled b) => new(new Binary<Over>(a, b), a._length);

    public static Sampled operator -(Sampled a, double b) => a.Map(x => x - b);

    public static Sampled operator *(Sampled a, double b) => a.Map(x => x * b);

    /// <summary>Every value put through a function; what is not finite becomes NaN.</summary>
    public Sampled Map(Func<double, double> function) => new(new Unary(this, function), _length);

    /// <summary>A function of several numbers, draw by draw (the array is reused).</summary>
    public static Sampled Of(IReadOnlyList<Sampled> parts, Func<double[], double> function) => new(new Many([.. parts], function), parts[0]._length);

    /// <summary>The sum of several numbers, added in their order.</summary>
    public static Sampled Total(IReadOnlyList<Sampled> parts) => new(new Added([.. parts]), parts[0]._length);

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    private ReadOnlySpan<double> Known(int count)
    {
        var values = _values;
        if (values.Length < count)
        {
            var grown = new double[count];
            values.CopyTo(grown, 0);
            _source!.Fill(grown.AsSpan(values.Length), values.Length);
            _values = values = grown;
            if (count == _length)
                _source = null;
        }

        return values.AsSpan(0, count);
    }

    private interface IOperation
    {
        static abstract double Of(double x, double y);
    }

    private readonly struct Plus : IOperation
    {
        public static double Of(double x, double y) => x + y;
    }

    private readonly struct Minus : IOperation
    {
        public static double Of(double x, double y) => x - y;
    }

    private readonly struct Times : IOperation
    {
        public static double Of(double x, double y) => x * y;
    }

    private readonly struct Over : IOperation
    {
        public static double Of(double x, double y) => y == 0 ? double.NaN : x / y;
    }

    private sealed class Binary<T>(Sampled a, Sampled b) : IDrawSource
        where T : struct, IOperation
    {
        public void Fill(Span<double> target, int from)
        {
            var x = a.Known(from + target.Length)[from..];
            var y = b.Known(from + target.Length)[from..];
            for (var i = 0; i < target.Length; i++)
                target[i] = Finite(T.Of(x[i], y[i]));
        }
    }

    private sealed class Unary(Sampled a, Func<double, double> function) : IDrawSource
    {
        public void Fill(Span<double> target, int from)
        {
            var x = a.Known(from + target.Length)[from..];
            for (var i = 0; i < target.Length; i++)
                target[i] = Finite(function(x[i]));
        }
    }

    private sealed class Added(Sampled[] parts) : IDrawSource
    {
        public void Fill(Span<double> target, int from)
        {
            target.Clear();
            foreach (var part in parts)
            {
                var x = part.Known(from + target.Length)[from..];
                for (var i = 0; i < target.Length; i++)
                    target[i] += x[i];
            }

            for (var i = 0; i < target.Length; i++)
                target[i] = Finite(target[i]);
        }
    }

    private sealed class Many(Sampled[] parts, Func<double[], double> function) : IDrawSource
    {
        public void Fill(Span<double> target, int from)
        {
            var row = new double[parts.Length];
            foreach (var part in parts)
                part.Known(from + target.Length);
            for (var i = 0; i < target.Length; i++)
            {
                for (var k = 0; k < row.Length; k++)
                    row[k] = parts[k]._values[from + i];
                target[i] = Finite(function(row));
            }
        }
    }
}

/// <summary>Gives a number's values by place: 0 the value from the sample itself, then one a draw. The same place has the same value however often and in whatever pieces it is asked for.</summary>
internal interface IDrawSource
{
    /// <summary>Fills the values from a place on.</summary>
    void Fill(Span<double> target, int from);
}
