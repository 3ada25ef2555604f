namespace ReportGen.Data.Tables;

/// <summary>Rows of a small table, kept until it is known which stand more than once.</summary>
internal sealed class KeyedRows<T>
    where T : class
{
    private readonly Dictionary<int, List<(T Row, RowPlace Place)>> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(int key, T row, RowPlace place)
    {
        if (!_rows.TryGetValue(key, out var rows))
            _rows[key] = rows = new List<(T Row, RowPlace Place)>(1);
        rows.Add((row, place));
    }

    /// <summary>
    /// One row a key in the order read, with its place; copies are merged and rows that differ rejected, both told to the loads of their files.
    /// </summary>
    public IReadOnlyList<(T Row, RowPlace Place)> Resolve(FolderInput folder)
    {
        var conflicts = new List<RowPlace>();
        var kept = new List<(T Row, RowPlace Place)>();
        foreach (var rows in _rows.Values.OrderBy(rows => rows[0].Place.Number))
        {
            if (rows.Exists(other => !other.Row.Equals(rows[0].Row)))
            {
                conflicts.AddRange(rows.Select(row => row.Place));
                continue;
            }

            kept.Add(rows[0]);
            foreach (var (_, place) in rows.Skip(1))
                folder.Loads[place.File].Merge(1, place.Line);
        }

        folder.RejectConflicts(conflicts);
        return kept;
    }
}
