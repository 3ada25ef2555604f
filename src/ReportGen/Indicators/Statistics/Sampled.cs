namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A number together with its bootstrap draws; arithmetic works draw by draw, so a ratio of sums, a mean of ratios or a change is written as it is
/// defined. Where a number is not defined (zero divisor) it is NaN, never infinity. Draws are computed when first asked for, and only as
/// many as are asked for: an interval takes fewer than a p-value. Functions given to it must therefore have no effects of their own.
/// A number that rests on users too is carried through the same arithmetic three times: with creators drawn (its own draws), with users drawn, with
/// pairs drawn; <see cref="Calibrated"/> puts them together.
/// </summary>
internal sealed class Sampled
{
    private readonly int _length;
    private readonly Sampled? _same; // has the same values
    private volatile IDrawSource? _source; // null once all values are known
    private volatile int _wanted;
    private volatile double[] _values; // as many as are known; replaced as a whole, so that readers on other threads see old or new

    /// <param name="values">The value from the sample itself, then one a draw.</param>
    public Sampled(double[] values) => (_values, _length) = (values, values.Length);

    /// <param name="creators">The number with creators drawn.</param>
    /// <param name="sides">The same number with users drawn, and with pairs drawn.</param>
    public Sampled(Sampled creators, OneSided sides) => (_same, _values, _length, Sides) = (creators, [], creators._length, sides);

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

    /// <summary>Number of draws.</summary>
    public int Count => _length - 1;

    /// <summary>The number with users drawn and with pairs drawn; null where only creators matter.</summary>
    public OneSided? Sides { get; private init; }

    /// <summary>What the number cannot lie outside of; null where nothing is known. What is made of it by arithmetic has none.</summary>
    public Interval? Range { get; private init; }

    /// <summary>The draws from which intervals and p-values are taken: its own, or those of creators and users together, which end where its range does.</summary>
    public Sampled Calibrated => Sides is null ? this : new(new CalibratedDraws(this, Sides, Range), _length);

    /// <summary>The number where what it rests on is not drawn.</summary>
    internal Sampled Still => new(new Same(this), _length);

    public static Sampled operator +(Sampled a, Sampled b) => Pair<Plus>(a, b);

    public static Sampled operator -(Sampled a, Sampled b) => Pair<Minus>(a, b);

    public static Sampled operator *(Sampled a, Sampled b) => Pair<Times>(a, b);

    public static Sampled operator /(Sampled a, Sampled b) => Pair<Over>(a, b);

    public static Sampled operator -(Sampled a, double b) => a.Map(x => x - b);

    public static Sampled operator *(Sampled a, double b) => a.Map(x => x * b);

    /// <summary>Every value put through a function; what is not finite becomes NaN.</summary>
    public Sampled Map(Func<double, double> function) => new(new Unary(this, function), _length) { Sides = OneSided.Of([this], side => side[0].Map(function)) };

    /// <summary>
    /// The same number, known to be a share: each draw of creators or of users is one by itself, but what both add up to may pass 0 or 1 where there are few of them.
    /// </summary>
    public Sampled AsShare() => Sides is null ? this : new(this, Sides) { Range = new Interval(0, 1) };

    /// <summary>A function of several numbers, draw by draw (the array is reused).</summary>
    public static Sampled Of(IReadOnlyList<Sampled> parts, Func<double[], double> function) =>
        new(new Many([.. parts], function), Shortest(parts)) { Sides = OneSided.Of(parts, side => Of(side, function)) };

    /// <summary>The sum of several numbers, added in their order.</summary>
    public static Sampled Total(IReadOnlyList<Sampled> parts) => new(new Added([.. parts]), Shortest(parts)) { Sides = OneSided.Of(parts, Total) };

    private static Sampled Pair<T>(Sampled a, Sampled b)
        where T : struct, IOperation => new(new Binary<T>(a, b), Math.Min(a._length, b._length)) { Sides = OneSided.Of([a, b], side => Pair<T>(side[0], side[1])) };

    private static int Shortest(IReadOnlyList<Sampled> parts) => parts.Min(p => p._length);

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    /// <summary>Says that values will be asked for, so that sums they are made of are computed together.</summary>
    internal void Want(int count)
    {
        _same?.Want(count);
        var known = _values.Length;
        if (known >= count || _wanted >= count || _source is not { } source)
            return;
        _wanted = count;
        source.Want(known, Math.Min(count, _length));
    }

    private ReadOnlySpan<double> Known(int count) => Values(count).AsSpan(0, count);

    /// <summary>An array that begins with so many values.</summary>
    private double[] Values(int count)
    {
        if (_same is not null)
            return _same.Values(count);
        Want(count);
        var values = _values;
        if (values.Length < count && _source is { } source)
        {
            var grown = GC.AllocateUninitializedArray<double>(count); // every place is written: those known, then those of the source
            values.CopyTo(grown, 0);
            source.Fill(grown.AsSpan(values.Length), values.Length);
            Keep(grown);
            values = grown;
        }

        return values.Length < count ? _values : values;
    }

    /// <summary>Two threads may have computed the same values: the longer list stays, and the source goes only after the whole list is there.</summary>
    private void Keep(double[] grown)
    {
        for (var seen = _values; seen.Length < grown.Length; seen = _values)
        {
            if (Interlocked.CompareExchange(ref _values, grown, seen) == seen)
                break;
        }

        if (_values.Length == _length)
            _source = null;
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
        public void Want(int from, int to)
        {
            a.Want(to);
            b.Want(to);
        }

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
        public void Want(int from, int to) => a.Want(to);

        public void Fill(Span<double> target, int from)
        {
            var x = a.Known(from + target.Length)[from..];
            for (var i = 0; i < target.Length; i++)
                target[i] = Finite(function(x[i]));
        }
    }

    private sealed class Same(Sampled a) : IDrawSource
    {
        public void Want(int from, int to) => a.Want(1);

        public void Fill(Span<double> target, int from) => target.Fill(a.Value);
    }

    private sealed class Added(Sampled[] parts) : IDrawSource
    {
        public void Want(int from, int to) => Array.ForEach(parts, part => part.Want(to));

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
        public void Want(int from, int to) => Array.ForEach(parts, part => part.Want(to));

        public void Fill(Span<double> target, int from)
        {
            var row = new double[parts.Length];
            var end = from + target.Length;
            var known = Array.ConvertAll(parts, part => part.Values(end));
            for (var i = 0; i < target.Length; i++)
            {
                for (var k = 0; k < row.Length; k++)
                    row[k] = known[k][from + i];
                target[i] = Finite(function(row));
            }
        }
    }
}

/// <summary>Gives a number's values by place: 0 the value from the sample itself, then one a draw. The same place has the same value however often and in whatever pieces it is asked for.</summary>
internal interface IDrawSource
{
    /// <summary>Told that the values from a place to before another will be asked for.</summary>
    void Want(int from, int to);

    /// <summary>Fills the values from a place on.</summary>
    void Fill(Span<double> target, int from);
}
