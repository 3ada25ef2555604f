namespace ReportGen.Indicators.Measuring;

/// <summary>
/// One value a creator, of which most may be 0: among many creators only the others are kept, until they are so many that a plain list is smaller.
/// </summary>
/// <param name="creators">Number of creators.</param>
internal sealed class KeyedColumn(int creators)
{
    private const int Few = 4096; // creators, whose values are kept in a plain list
    private const int FirstCapacity = 64;

    private double[]? _plain = creators <= Few ? new double[creators] : null;
    private int[] _places = [];
    private double[] _numbers = [];
    private int _count;
    private WeakReference<double[]>? _spread;

    /// <summary>All values; not to be changed.</summary>
    public double[] Values
    {
        get
        {
            if (_plain is not null)
                return _plain;
            if (_spread is not null && _spread.TryGetTarget(out var known))
                return known;
            var values = Spread();
            _spread = new WeakReference<double[]>(values);
            return values;
        }
    }

    /// <summary>Adds to a creator's value, before values are asked for.</summary>
    public void Add(int creator, double number)
    {
        if (_plain is not null)
        {
            _plain[creator] += number;
            return;
        }

        if (_count == _places.Length)
            Grow();
        if (_plain is not null)
            _plain[creator] += number;
        else
            (_places[_count], _numbers[_count++]) = (creator, number);
    }

    /// <summary>Adds the values to others.</summary>
    public void AddTo(double[] total)
    {
        for (var i = 0; _plain is not null && i < total.Length; i++)
            total[i] += _plain[i];
        for (var i = 0; i < _count; i++)
            total[_places[i]] += _numbers[i];
    }

    private double[] Spread()
    {
        var values = new double[creators];
        for (var i = 0; i < _count; i++)
            values[_places[i]] += _numbers[i];
        return values;
    }

    private void Grow()
    {
        var room = Math.Max(FirstCapacity, _count + (_count / 2));
        if (room > creators / 2)
        {
            (_plain, _places, _numbers, _count) = (Spread(), [], [], 0);
            return;
        }

        Array.Resize(ref _places, room);
        Array.Resize(ref _numbers, room);
    }
}
