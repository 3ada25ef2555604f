namespace ReportGen.Data.Tables;

/// <summary>A row of a small table with its place.</summary>
internal readonly record struct PlacedRow<T>(T Row, RowPlace Place)
    where T : struct, IEquatable<T>;

/// <summary>Rows of a small table, kept until it is known which stand more than once. They lie side by side: a hundred thousand objects would be gone through by the collector again and again.</summary>
internal sealed class KeyedRows<T>
    where T : struct, IEquatable<T>
{
    private readonly ChunkedList<PlacedRow<T>> _first = new();
    private readonly ChunkedList<int> _byKey = new(); // number of its first row and 1; 0 where it has none
    private readonly List<Again> _again = [];

    /// <summary>Adds a row.</summary>
    /// <param name="key">Its key, a number from 0 on with few gaps.</param>
    /// <param name="row">The row.</param>
    /// <param name="place">Where it stands.</param>
    public void Add(int key, T row, RowPlace place)
    {
        _byKey.GrowTo(key + 1);
        ref var first = ref _byKey[key];
        if (first > 0)
        {
            _again.Add(new Again(first - 1, place, !_first[first - 1].Row.Equals(row)));
            return;
        }

        _first.Add(new PlacedRow<T>(row, place));
        first = _first.Count;
    }

    /// <summary>
    /// One row a key in the order read, with its place; copies are merged and rows that differ rejected, both told to the loads of their files.
    /// </summary>
    public IReadOnlyList<PlacedRow<T>> Resolve(FolderInput folder)
    {
        if (_again.Count == 0)
            return _first;
        var differing = _again.Where(again => again.Differs).Select(again => again.First).ToHashSet();
        foreach (var again in _again.Where(again => !differing.Contains(again.First)).OrderBy(again => again.First))
            folder.Loads[again.Place.File].Merge(1, again.Place.Line);
        folder.RejectConflicts([.. differing.Order().Select(first => _first[first].Place), .. _again.Where(again => differing.Contains(again.First)).Select(again => again.Place)]);
        return [.. _first.Where((_, first) => !differing.Contains(first))];
    }

    /// <summary>One more row of a key.</summary>
    /// <param name="First">Number of the key's first row.</param>
    /// <param name="Place">Where it stands.</param>
    /// <param name="Differs">Whether it differs from the first.</param>
    private readonly record struct Again(int First, RowPlace Place, bool Differs);
}
