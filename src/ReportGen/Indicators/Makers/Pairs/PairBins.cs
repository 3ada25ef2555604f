using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Rows of user and creator sorted into bins (weeks, tiers …): the sums of their columns, and on what a share of them rests.</summary>
internal sealed class PairBins
{
    private readonly PairColumns _columns;
    private readonly Binning _binning;
    private readonly int _creators;
    private readonly Sampled[][] _sums; // [bin][column]
    private readonly PairBases _bases;
    private readonly Lazy<PairBases> _together; // of all bins: another pass, which few ask for

    /// <param name="bootstrap">Draws the sums.</param>
    /// <param name="columns">The rows and their values.</param>
    /// <param name="creators">Number of creators.</param>
    /// <param name="binning">The bin of a row, and the number of bins; a row outside has none.</param>
    public PairBins(PairBootstrap bootstrap, PairColumns columns, int creators, Binning binning)
    {
        (_columns, _creators, _binning) = (columns, creators, binning);
        _bases = new PairBases(creators, columns.Wholes);
        _sums = bootstrap.Sums(columns, binning, _bases);
        _together = new Lazy<PairBases>(Together);
    }

    /// <summary>The share in a bin.</summary>
    public Quantity In(int bin, PairShare share) => _bases[bin, share.Whole].Of(_sums[bin][share.Part] / _sums[bin][share.Whole]);

    /// <summary>The share over all bins.</summary>
    public Quantity Total(PairShare share) => _together.Value[0, share.Whole].Of(Sum(share.Part) / Sum(share.Whole));

    private Sampled Sum(int column) => Sampled.Total([.. _sums.Select(s => s[column])]);

    private PairBases Together()
    {
        if (_binning.Count == 1)
            return _bases;
        var bases = new PairBases(_creators, _columns.Wholes);
        Span<double> values = stackalloc double[_columns.Count];
        for (var row = 0; row < _columns.Rows.Count; row++)
        {
            if (_binning.BinOf(row) < 0)
                continue;
            _columns.Fill(row, values);
            bases.Add(_columns.Rows.Users[row], _columns.Rows.Creators[row], values);
        }

        bases.Close();
        return bases;
    }
}

/// <summary>Bins of rows: the bin of a row, from 0 to before the count, and any other number for none.</summary>
internal sealed record Binning(Func<int, int> Of, int Count)
{
    /// <summary>The bin of a row; -1 for none.</summary>
    public int BinOf(int row) => Of(row) is >= 0 and var bin && bin < Count ? bin : -1;
}
