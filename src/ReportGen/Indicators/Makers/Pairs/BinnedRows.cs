using ReportGen.Data;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>
/// Finds the rows of one bin after another, in their order. Sums are made bin by bin then, and those of one fit the processor's cache where those of all do not. A byte a row tells its bin among
/// <see cref="Together"/>; where there are more bins, the rows are gone through again for the next ones.
/// </summary>
internal sealed class BinnedRows : IDisposable
{
    private const int Together = byte.MaxValue; // 0 stands for the bins of other times, and for none
    private readonly Binning _binning;
    private readonly SystemMemory<byte> _bins;
    private int _first = -Together;

    /// <param name="rows">Number of rows, below 2^31.</param>
    /// <param name="binning">The bin of a row; one outside has none.</param>
    public BinnedRows(int rows, Binning binning) => (_binning, _bins) = (binning, new SystemMemory<byte>(rows));

    /// <summary>The first row of a bin from a place on; -1 where there is none. Bins are asked for in ascending order.</summary>
    public int Next(int bin, int from)
    {
        while (bin >= _first + Together)
            Look(_first + Together);
        var found = _bins.Slice(from, (int)_bins.Length - from).IndexOf((byte)(bin - _first + 1));
        return found < 0 ? found : from + found;
    }

    /// <inheritdoc/>
    public void Dispose() => _bins.Dispose();

    private void Look(int first)
    {
        _first = first;
        for (var row = 0; row < _bins.Length; row++)
        {
            var bin = _binning.BinOf(row);
            _bins[row] = bin >= first && bin < first + Together ? (byte)(bin - first + 1) : (byte)0;
        }
    }
}
