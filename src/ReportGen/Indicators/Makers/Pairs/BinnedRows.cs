using ReportGen.Data;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Numbers of rows sorted into bins, in their order within each. Sums are made bin by bin then, and those of one fit the processor's cache where those of all do not.</summary>
internal sealed class BinnedRows : IDisposable
{
    private readonly SystemMemory<int> _rows;
    private readonly int[] _starts; // of each bin, and after the last

    /// <param name="rows">Number of rows.</param>
    /// <param name="binning">The bin of a row; one outside has none.</param>
    public BinnedRows(int rows, Binning binning)
    {
        _starts = new int[binning.Count + 1];
        for (var row = 0; row < rows; row++)
        {
            if (binning.Of(row) is >= 0 and var bin && bin < binning.Count)
                _starts[bin + 1]++;
        }

        for (var bin = 0; bin < binning.Count; bin++)
            _starts[bin + 1] += _starts[bin];
        _rows = new SystemMemory<int>(_starts[^1]);
        var ends = _starts[..^1];
        for (var row = 0; row < rows; row++)
        {
            if (binning.Of(row) is >= 0 and var bin && bin < binning.Count)
                _rows[ends[bin]++] = row;
        }
    }

    /// <summary>The rows of a bin, ascending.</summary>
    public ReadOnlySpan<int> In(int bin) => _rows.Slice(_starts[bin], _starts[bin + 1] - _starts[bin]);

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
