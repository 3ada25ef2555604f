using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>Whole numbers by creator and key (week, tool, format): what a query reduced the facts to. Creators without a row have 0.</summary>
internal sealed class KeyedTable
{
    private readonly double[][][] _values; // [column][key][creator]

    private KeyedTable(int columns, int keys, int creators)
    {
        _values = new double[columns][][];
        for (var c = 0; c < columns; c++)
            _values[c] = [.. Enumerable.Range(0, keys).Select(_ => new double[creators])];
    }

    /// <summary>Number of keys.</summary>
    public int Keys => _values[0].Length;

    /// <summary>A column of a key: one value a creator.</summary>
    public double[] this[int column, int key = 0] => _values[column][key];

    /// <summary>Reads rows (creator, key, columns …); keys from 0 to below <paramref name="shape"/>'s count are kept.</summary>
    public static KeyedTable Read(IEnumerable<long[]> rows, TableShape shape)
    {
        var table = new KeyedTable(shape.Columns, shape.Keys, shape.Creators);
        foreach (var row in rows)
        {
            if (row[1] < 0 || row[1] >= shape.Keys || row[0] < 0 || row[0] >= shape.Creators)
                continue;
            for (var c = 0; c < shape.Columns; c++)
                table._values[c][row[1]][row[0]] += row[c + 2];
        }

        return table;
    }

    /// <summary>A column summed over the keys.</summary>
    public double[] Total(int column)
    {
        var total = new double[_values[column][0].Length];
        foreach (var key in _values[column])
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += key[i];
        }

        return total;
    }
}

/// <summary>How many columns, keys and creators a table has.</summary>
internal sealed record TableShape(int Columns, int Keys, int Creators);

/// <summary>Column arithmetic.</summary>
internal static class Columns
{
    /// <summary>Sum of columns.</summary>
    public static double[] Add(params double[][] columns) => Of(columns[0].Length, i => columns.Sum(c => c[i]));

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
