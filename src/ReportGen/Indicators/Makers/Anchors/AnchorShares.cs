using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>Shares of pairs that came back, as counted, by bins of pairs.</summary>
internal sealed class AnchorShares
{
    private readonly AnchorPairs _pairs;
    private readonly Func<int, int> _bins;
    private readonly int _creators;
    private readonly Sampled[][] _sums;

    /// <param name="pairs">The pairs.</param>
    /// <param name="bootstrap">Draws the weights.</param>
    /// <param name="bins">The bins of pairs.</param>
    /// <param name="creators">Number of creators.</param>
    public AnchorShares(AnchorPairs pairs, PairBootstrap bootstrap, Binning bins, int creators)
    {
        (_pairs, _bins, _creators) = (pairs, bins.Of, creators);
        _sums = bootstrap.Sums(new PairColumns(pairs.Rows, 2, (row, values) => (values[0], values[1]) = (pairs.Back(row), 1)), bins);
    }

    /// <summary>The share in a bin.</summary>
    public Quantity this[int bin]
    {
        get
        {
            var support = Support.Of(_pairs.Rows.ByCreator(_creators, i => _bins(i) == bin ? 1 : 0));
            return new Quantity((_sums[bin][0] / _sums[bin][1]).AsShare(), support, new SampleSize(Creators: support.Creators, Pairs: (long)_sums[bin][1].Value));
        }
    }
}
