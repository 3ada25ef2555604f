using System.Runtime.InteropServices;

namespace ReportGen.Data.Tables;

/// <summary>Rows that stand on lines one after another.</summary>
/// <param name="First">Number of the first in the order of reading.</param>
/// <param name="Folder">0 for the current quarter, 1 for the one before.</param>
/// <param name="Place">Where the first stands.</param>
internal readonly record struct RowRun(long First, int Folder, RowPlace Place);

/// <summary>Where the rows of a table stand in the files, by their number in the order of reading. Most rows stand a line below the one before, and cost nothing.</summary>
internal sealed class RowRuns
{
    private readonly List<RowRun> _runs = [];
    private long _rows;

    /// <summary>The runs in order.</summary>
    public ReadOnlySpan<RowRun> All => CollectionsMarshal.AsSpan(_runs);

    /// <summary>Adds the next row.</summary>
    public void Add(int folder, RowPlace place)
    {
        if (_runs.Count == 0 || _runs[^1] is var last && (last.Folder != folder || last.Place.Number + _rows - last.First != place.Number))
            _runs.Add(new RowRun(_rows, folder, place));
        _rows++;
    }
}
