using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Pairs of user and creator of a quarter: who came back, new and established apart.</summary>
internal sealed class RepeatPairs
{
    /// <summary>Followed new pairs that came back; followed established ones; the part of new pairs in all followed ones.</summary>
    public static readonly PairShare New = new(1, 0), Established = new(3, 2), OfNew = new(0, 4);

    private const int Week = PairDays.Week, Settled = PairDays.Settled, Returned = PairDays.Returned, Earlier = PairDays.Earlier, ActiveWeeks = PairDays.ActiveWeeks;
    private const int RegularWeeks = 3;
    private const int Window = PairDays.Window;

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;

    private RepeatPairs(MeasureContext context, QuarterData quarter, PairRows rows) => (_context, _quarter, Rows) = (context, quarter, rows);

    /// <summary>The rows.</summary>
    public PairRows Rows { get; }

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
        var days = new PairDays(quarter.Window, weeks);
        quarter.Scan(new SqlCall("pairs", 3, parameters), row =>
        {
            if (row.Int(1) >= 0 && row.Int(1) < context.Count)
                days.Add(new PairDay(checked((int)row.Int(0)), (int)row.Int(1), (int)row.Int(2)));
        });
        return new RepeatPairs(context, quarter, days.Rows());
    }

    /// <summary>New pairs that could be followed for 28 days, by creator.</summary>
    public double[] NewSettled(int creators) => Rows.ByCreator(creators, i => (1 - Rows[Earlier, i]) * Rows[Settled, i]);

    /// <summary>Those of them that came back, by creator.</summary>
    public double[] NewReturned(int creators) => Rows.ByCreator(creators, i => (1 - Rows[Earlier, i]) * Rows[Settled, i] * Rows[Returned, i]);

    /// <summary>The shares, with those of new pairs by category.</summary>
    public PairTable Table(PairBootstrap bootstrap) =>
        new(_context, _quarter, bootstrap, new WeeklyRows(new PairColumns(Rows, 5, Values) { Wholes = [New.Whole, Established.Whole, OfNew.Whole] }, i => Rows[Week, i]), New);

    /// <summary>Of the pairs that were active, those in at least 3 Monday weeks.</summary>
    public Quantity Regulars(PairBootstrap bootstrap)
    {
        var columns = new PairColumns(Rows, 2, (row, values) => (values[0], values[1]) = (Rows[ActiveWeeks, row] > 0 ? 1 : 0, Rows[ActiveWeeks, row] >= RegularWeeks ? 1 : 0));
        return new PairBins(bootstrap, columns, _context.Count, new Binning(_ => 0, 1)).Total(new PairShare(1, 0));
    }

    /// <summary>Values of the weeks whose pairs could all be followed for 28 days.</summary>
    public static ImmutableArray<WeekValue> Complete(QuarterData quarter, ImmutableArray<WeekValue> weeks) =>
        [.. weeks.Where(v => quarter.Window.Base + (7 * v.Week) + 6 + Window <= quarter.Window.Last)];

    private void Values(int row, Span<double> values)
    {
        var (settled, returned) = (Rows[Settled, row], Rows[Settled, row] * Rows[Returned, row]);
        var (fresh, established) = (1 - Rows[Earlier, row], Rows[Earlier, row]);
        (values[0], values[1], values[2], values[3], values[4]) = (fresh * settled, fresh * returned, established * settled, established * returned, settled);
    }
}
