
using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>
/// Whole numbers by creator and key (week, tool, format): what a query reduced the facts to. Creators without a row have 0. Columns are not to be
/// changed by readers: those without any row share one of zeros.
/// </summary>
internal sealed class KeyedTable
{
    private readonly KeyedColumn?[][] _columns; // [column][key]
    private readonly double[] _zeros;

    private KeyedTable(KeyedColumn?[][] columns, int creators) => (_columns, _zeros) = (columns, new double[creators]);

    /// <summary>Number of keys.</summary>
    public int Keys => _columns[0].Length;

    /// <summary>A column of a key: one value a creator.</summary>
    public double[] this[int column, int key = 0] => _columns[column][key]?.Values ?? _zeros;

    /// <summary>Reads the rows of a query (creator, key, columns …) without keeping them; keys from 0 to below a count are kept.</summary>
    public static KeyedTable Read(QuarterSource source, SqlCall call, int keys)
    {
        var table = new KeyedTable([.. Enumerable.Range(0, call.Columns - 2).Select(_ => new KeyedColumn?[keys])], source.Creators);
        source.Engine.Scan(call, table.Add, source.Cancellation);
        return table;
    }

    /// <summary>A table of other keys: each takes the columns of a key of a table.</summary>
    public static KeyedTable Of(params IReadOnlyList<TableKey> keys)
    {
        var first = keys[0].Table;
        return new([.. Enumerable.Range(0, first._columns.Length).Select(c => keys.Select(k => k.Table._columns[c][k.Key]).ToArray())], first._zeros.Length);
    }

    /// <summary>The table's columns under some of its keys.</summary>
    public KeyedTable Slice(int first, int count) => Of([.. Enumerable.Range(first, count).Select(k => new TableKey(this, k))]);

    /// <summary>A column summed over the keys.</summary>
    public double[] Total(int column)
    {
        var total = new double[_zeros.Length];
        foreach (var key in _columns[column])
            key?.AddTo(total);
        return total;
    }

    private void Add(IRow row)
    {
        var (creator, key) = (row.Int(0), row.Int(1));
        if (key < 0 || key >= Keys || creator < 0 || creator >= _zeros.Length)
            return;
        for (var c = 0; c < _columns.Length; c++)
        {
            if (row.Int(c + 2) is var number and not 0)
                (_columns[c][key] ??= new KeyedColumn(_zeros.Length)).Add((int)creator, number);
        }
    }
}

/// <summary>A key of a table.</summary>
internal readonly record struct TableKey(KeyedTable Table, int Key);

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
