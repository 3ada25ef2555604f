using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>
/// The ratio of returns after anchored and plain videos within creators, with the returns expected of so many offered videos as exposure: Mantel and
/// Haenszel's ratio of rates (Rothman and Greenland 1998, chapter 15), Σ r₁e₀/e over Σ r₀e₁/e with a creator's returns r, expected returns e and
/// kinds 1, 0. The expected return of a pair is the share of plain pairs back in its class of offered videos; classes without any are left out.
/// The creators' weights are kept over the draws; each side is divided by its own expectation, so that it does not matter how many pairs a draw has.
/// </summary>
internal sealed class StandardisedReturn
{
    private readonly AnchorPairs _pairs;
    private readonly Func<int, int> _outcome;
    private readonly double[] _expected; // by class
    private readonly double[] _anchored; // expected by creator
    private readonly double[] _plain;

    /// <param name="pairs">The pairs.</param>
    /// <param name="outcome">1 where a row came back.</param>
    /// <param name="creators">Number of creators.</param>
    public StandardisedReturn(AnchorPairs pairs, Func<int, int> outcome, int creators)
    {
        (_pairs, _outcome) = (pairs, outcome);
        _expected = PlainShares();
        _anchored = pairs.Rows.ByCreator(creators, i => pairs.Is(i, AnchorPairs.Kind.Anchored) ? Expected(i) : 0);
        _plain = pairs.Rows.ByCreator(creators, i => pairs.Is(i, AnchorPairs.Kind.Plain) ? Expected(i) : 0);
    }

    /// <summary>Creators with pairs of both kinds.</summary>
    public long Creators => Enumerable.Range(0, _plain.Length).Count(c => _plain[c] * _anchored[c] > 0);

    /// <summary>The ratio less 1; NaN where no creator has both kinds, or nobody came back after a plain video.</summary>
    public Quantity Excess(PairBootstrap bootstrap)
    {
        var columns = new PairColumns(_pairs.Rows, 2, (row, values) => (values[0], values[1]) = (Weight(row) * _outcome(row), Weight(row) * Expected(row)));
        var sums = bootstrap.Sums(columns, new Binning(Bin, 2));
        var ratio = (sums[0][0] / sums[0][1]) / (sums[1][0] / sums[1][1]);
        var used = _pairs.Rows.ByCreator(_plain.Length, i => Weight(i) > 0 ? 1 : 0);
        var support = Support.Of(used);
        return new Quantity(ratio - 1, support, new SampleSize(Creators: support.Creators, Pairs: (long)used.Sum()));
    }

    private int Bin(int row) => Weight(row) > 0 ? (_pairs.Is(row, AnchorPairs.Kind.Anchored) ? 0 : 1) : -1;

    private double Expected(int row) => _expected[_pairs.ClassOf(row)];

    private double Weight(int row)
    {
        var creator = _pairs.Rows.Creators[row];
        var both = _anchored[creator] + _plain[creator];
        if (both == 0 || Expected(row) == 0)
            return 0;
        return _pairs.Is(row, AnchorPairs.Kind.Anchored) ? _plain[creator] / both : _pairs.Is(row, AnchorPairs.Kind.Plain) ? _anchored[creator] / both : 0;
    }

    private double[] PlainShares()
    {
        var (pairs, back) = (new double[OfferedVideos.ClassKeys.Length], new double[OfferedVideos.ClassKeys.Length]);
        for (var i = 0; i < _pairs.Rows.Count; i++)
        {
            if (!_pairs.Is(i, AnchorPairs.Kind.Plain))
                continue;
            pairs[_pairs.ClassOf(i)]++;
            back[_pairs.ClassOf(i)] += _outcome(i);
        }

        return Columns.Ratio(back, pairs);
    }
}
