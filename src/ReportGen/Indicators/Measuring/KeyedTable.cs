
using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>
/// Whole numbers by creator and key (week, tool, format): what a query reduced the facts to. Creators without a row have 0. Columns are not to be
/// changed by readers: those without any row share one of zeros.
/// </summary>
internal sealed class KeyedTable
{
    private readonly double[]?[][] _values; // [column][key][creator]
    private readonly double[] _zeros;

    private KeyedTable(double[]?[][] values, int creators) => (_values, _zeros) = (values, new double[creators]);

    /// <summary>Number of keys.</summary>
    public int Keys => _values[0].Length;

    /// <summary>A column of a key: one value a creator.</summary>
    public double[] this[int column, int key = 0] => _values[column][key] ?? _zeros;

    /// <summary>Reads rows (creator, key, columns …); keys from 0 to below <paramref name="shape"/>'s count are kept.</summary>
    public static KeyedTable Read(IEnumerable<long[]> rows, TableShape shape)
    {
        var table = Empty(shape);
        foreach (var row in rows)
            table.Add(c => row[c]);
        return table;
    }

    /// <summary>Reads the rows of a query (creator, key, columns …) without keeping them.</summary>
    public static KeyedTable Read(QuarterSource source, SqlCall call, int keys)
    {
        var table = Empty(new TableShape(call.Columns - 2, keys, source.Creators));
        source.Engine.Scan(call, row => table.Add(row.Int), source.Cancellation);
        return table;
    }

    /// <summary>A table of other keys: each takes the columns of a key of a table.</summary>
    public static KeyedTable Of(params IReadOnlyList<TableKey> keys)
    {
        var first = keys[0].Table;
        return new([.. Enumerable.Range(0, first._values.Length).Select(c => keys.Select(k => k.Table._values[c][k.Key]).ToArray())], first._zeros.Length);
    }

    /// <summary>The table's columns under some of its keys.</summary>
    public KeyedTable Slice(int first, int count) => Of([.. Enumerable.Range(first, count).Select(k => new TableKey(this, k))]);

    /// <summary>A column summed over the keys.</summary>
    public double[] Total(int column)
    {
        var total = new double[_zeros.Length];
        foreach (var key in _values[column].OfType<double[]>())
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += key[i];
        }

        return total;
    }

    private static KeyedTable Empty(TableShape shape) => new([.. Enumerable.Range(0, shape.Columns).Select(_ => new double[]?[shape.Keys])], shape.Creators);

    private void Add(Func<int, long> value)
    {
        var (creator, key) = (value(0), value(1));
        if (key < 0 || key >= Keys || creator < 0 || creator >= _zeros.Length)
            return;
        for (var c = 0; c < _values.Length; c++)
        {
            if (value(c + 2) is var number and not 0)
                (_values[c][key] ??= new double[_zeros.Length])[creator] += number;
        }
    }
}

/// <summary>A key of a table.</summary>
internal readonly record struct TableKey(KeyedTable Table, int Key);

/// <summary>How many columns, keys and creators a table has.</summary>
internal sealed record TableShape(int Columns, int Keys, int Creators);

/// <summary>Column arithmetic.</summary>
internal static class Columns
{
    /// <summary>Sum of columns.</summary>
    public static double[] Add(params double[][] columns)
    {
        var total = new double[columns[0].Length];
        foreach (var column in columns)
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += column[i];
        }

        return total;
    }

    /// <summary>Difference.</summary>
    public static double[] Subtract(double[] a, double[] b) => Of(a.Length, i => a[i] - b[i]);

    /// <summary>Ratio where the divisor is positive, else 0.</summary>
    public static double[] Ratio(double[] a, double[] b) => Of(a.Length, i => b[i] > 0 ? a[i] / b[i] : 0);

    /// <summary>1 where the value is positive, else 0.</summary>
    public static double[] Present(double[] a) => Of(a.Length, i => a[i] > 0 ? 1 : 0);

    /// <summary>1 where a condition holds, else 0.</summary>
    public static double[] Where(int length, Func<int, bool> condition) => Of(length, i => condition(i) ? 1 : 0);

    /// <summary>The values where a condition holds, else 0.</summary>
    public static double[] Keep(double[] a, Func<int, bool> condition) => Of(a.Length, i => condition(i) ? a[i] : 0);

    /// <summary>A column by creator.</summary>
    public static double[] Of(int length, Func<int, double> value)
    {
        var column = new double[length];
        for (var i = 0; i < length; i++)
            column[i] = value(i);
        return column;
    }
}
