namespace ReportGen.Data.Tables;

/// <summary>Rows of a small table, kept until it is known which stand more than once.</summary>
internal sealed class KeyedRows<T>
    where T : class
{
    private readonly Dictionary<int, List<(T Row, int Line)>> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(int key, T row, int line)
    {
        if (!_rows.TryGetValue(key, out var rows))
            _rows[key] = rows = new List<(T Row, int Line)>(1);
        rows.Add((row, line));
    }

    /// <summary>One row a key in the order read; copies are merged and rows that differ rejected, both told to the load.</summary>
    public IReadOnlyList<T> Resolve(FileLoad load)
    {
        var conflicts = new List<int>();
        var kept = new List<T>();
        foreach (var rows in _rows.Values.OrderBy(rows => rows[0].Line))
        {
            if (rows.Exists(other => !other.Row.Equals(rows[0].Row)))
            {
                conflicts.AddRange(rows.Select(row => row.Line));
                continue;
            }

            kept.Add(rows[0].Row);
            load.Merge(rows.Count - 1, rows.Count > 1 ? rows[1].Line : 0);
        }

        load.RejectConflicts(conflicts);
        return kept;
    }
}
