using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Rows of user, creator and whole numbers of a quarter, kept by column: there may be millions.</summary>
internal sealed class PairRows
{
    private readonly PairColumn[] _columns; // 0 user, 1 creator, then the values

    /// <param name="columns">Number of columns, user and creator among them.</param>
    public PairRows(int columns) => _columns = [.. Enumerable.Range(0, columns).Select(_ => new PairColumn())];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Dense ids of the users, ascending.</summary>
    public PairColumn Users => _columns[0];

    /// <summary>Dense ids of the creators.</summary>
    public PairColumn Creators => _columns[1];

    /// <summary>A value; columns from 0 after user and creator.</summary>
    public int this[int column, int row] => _columns[column + 2][row];

    /// <summary>Reads the rows of a query (user, creator, values …), ordered by user; creators outside 0 to below <paramref name="creators"/> are left out.</summary>
    public static PairRows Read(QuarterData quarter, SqlCall call, int creators)
    {
        var rows = new PairRows(call.Columns);
        quarter.Scan(call, row =>
        {
            if (row.Int(1) >= 0 && row.Int(1) < creators)
                rows.Add(row);
        });
        return rows;
    }

    /// <summary>Values summed by creator.</summary>
    public double[] ByCreator(int creators, Func<int, double> value)
    {
        var sums = new double[creators];
        for (var i = 0; i < Count; i++)
            sums[_columns[1][i]] += value(i);
        return sums;
    }

    /// <summary>Sum of values over all rows.</summary>
    public double Sum(Func<int, double> value)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
            sum += value(i);
        return sum;
    }

    /// <summary>Adds a row: user, creator, values.</summary>
    public void Add(ReadOnlySpan<int> row)
    {
        for (var c = 0; c < _columns.Length; c++)
            _columns[c].Add(row[c]);
        Count++;
    }

    private void Add(IRow row)
    {
        for (var c = 0; c < _columns.Length; c++)
            _columns[c].Add(checked((int)row.Int(c)));
        Count++;
    }
}
