using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Pairs of a quarter that began with a like alone, and what came of them within 28 days.</summary>
internal sealed class DeepeningPairs
{
    private const int Week = 0, Settled = 1, Commented = 2, Shared = 3;

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;

    public DeepeningPairs(MeasureContext context, QuarterData quarter, bool comments)
    {
        (_context, _quarter) = (context, quarter);
        var parameters = quarter.WholeQuarter();
        parameters["use_comments"] = comments ? 1 : 0;
        Rows = PairRows.Read(quarter, new SqlCall("deepening", 6, parameters), context.Count);
    }

    /// <summary>The rows, for the list of users.</summary>
    public PairRows Rows { get; }

    /// <summary>Number of pairs followed for 28 days.</summary>
    public double Followed => Rows.Sum(i => Rows[Settled, i]);

    /// <summary>Share with a comment or share.</summary>
    public BinnedShare Deepened(PairBootstrap bootstrap, Bins bins) => Of(bootstrap, bins, i => Math.Max(Rows[Commented, i], Rows[Shared, i]));

    /// <summary>Share with a comment.</summary>
    public Quantity WithComment(PairBootstrap bootstrap) => Of(bootstrap, Bins.One, i => Rows[Commented, i])[0];

    /// <summary>Share with a share.</summary>
    public Quantity WithShare(PairBootstrap bootstrap) => Of(bootstrap, Bins.One, i => Rows[Shared, i])[0];

    /// <summary>By Monday week of the first like, complete cohorts only.</summary>
    public ImmutableArray<WeekValue> Weeks(PairBootstrap bootstrap)
    {
        var shares = Deepened(bootstrap, new Bins(i => Rows[Week, i], _quarter.Window.Weeks + 2));
        return RepeatPairs.Complete(_context, _quarter, w => shares[w]);
    }

    private BinnedShare Of(PairBootstrap bootstrap, Bins bins, Func<int, int> outcome) =>
        new(bootstrap, Rows, bins, new Share(i => Rows[Settled, i] * outcome(i), i => Rows[Settled, i]), _context.Count);
}
