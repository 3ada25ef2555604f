using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Pairs of user and creator of a quarter: who came back, new and established apart.</summary>
internal sealed class RepeatPairs
{
    private const int Week = 0, Settled = 1, Returned = 2, Earlier = 3, ActiveWeeks = 4;
    private const int RegularWeeks = 3;
    private const int Window = 28;

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly PairRows _rows;

    private RepeatPairs(MeasureContext context, QuarterData quarter, PairRows rows) => (_context, _quarter, _rows) = (context, quarter, rows);

    /// <summary>The rows, for the list of users.</summary>
    public PairRows Rows => _rows;

    /// <summary>Reads the pairs of a quarter; those of the current one are looked for in the quarter before too.</summary>
    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="source">What counts as an interaction.</param>
    /// <param name="weeks">Over how many Monday weeks regulars are counted.</param>
    public static RepeatPairs Read(MeasureContext context, QuarterData quarter, RepeatSource source, int weeks)
    {
        var parameters = quarter.WholeQuarter();
        parameters["seen_from"] = quarter.Quarter == 0 && context.Previous is { } before ? before.Window.First : quarter.Window.First;
        parameters["use_comments"] = source.Comments ? 1 : 0;
        parameters["use_sessions"] = source.Sessions ? 1 : 0;
        parameters["week_one"] = quarter.Window.WeekOne;
        parameters["weeks_end"] = quarter.Window.WeekOne + (7 * weeks) - 1;
        return new RepeatPairs(context, quarter, PairRows.Read(quarter, new SqlCall("pairs", 7, parameters), context.Count));
    }

    /// <summary>Shares back of followed pairs: bin 0 new, bin 1 established.</summary>
    public BinnedShare ByKind(PairBootstrap bootstrap) => Back(bootstrap, new Bins(i => _rows[Earlier, i], 2));

    /// <summary>Shares back of followed new pairs by the category of the creator.</summary>
    public BinnedShare ByCategory(PairBootstrap bootstrap) => Back(bootstrap,
        new Bins(i => _rows[Earlier, i] == 0 ? _context.Creators.CategoryOf(_quarter.Quarter, _rows.Creators[i]) : -1, Math.Max(1, _context.Names.Categories.Length)));

    /// <summary>Share of new pairs among the followed ones.</summary>
    public Quantity NewShare(PairBootstrap bootstrap) =>
        new BinnedShare(bootstrap, _rows, Bins.One, new Share(i => _rows[Settled, i] * (1 - _rows[Earlier, i]), i => _rows[Settled, i]), _context.Count)[0];

    /// <summary>Share of pairs active in at least 3 Monday weeks, of those active in any.</summary>
    public Quantity Regulars(PairBootstrap bootstrap) => new BinnedShare(bootstrap, _rows, Bins.One,
        new Share(i => _rows[ActiveWeeks, i] >= RegularWeeks ? 1 : 0, i => _rows[ActiveWeeks, i] > 0 ? 1 : 0), _context.Count)[0];

    /// <summary>Shares back by Monday week of the first interaction, up to the last week whose 28 days are over: new pairs, then established ones.</summary>
    public ImmutableArray<WeekValue>[] Weeks(PairBootstrap bootstrap)
    {
        var count = _quarter.Window.Weeks + 2;
        var shares = Back(bootstrap, new Bins(i => (_rows[Earlier, i] * count) + _rows[Week, i], 2 * count));
        return [.. Enumerable.Range(0, 2).Select(kind => Complete(_context, _quarter, w => shares[(kind * count) + w]))];
    }

    /// <summary>Values of the weeks whose pairs could all be followed for 28 days.</summary>
    public static ImmutableArray<WeekValue> Complete(MeasureContext context, QuarterData quarter, Func<int, Quantity> of) =>
        [.. context.Weeks(quarter, 1, of).Where(v => quarter.Window.Base + (7 * v.Week) + 6 + Window <= quarter.Window.Last)];

    private BinnedShare Back(PairBootstrap bootstrap, Bins bins) =>
        new(bootstrap, _rows, bins, new Share(i => _rows[Settled, i] * _rows[Returned, i], i => _rows[Settled, i]), _context.Count);
}
