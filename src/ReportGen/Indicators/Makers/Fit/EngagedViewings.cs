using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>
/// Share of viewings by users who commented or shared in the 28 days before. The first 28 days are left out, since what came before them cannot
/// be seen; intervals over users and creators.
/// </summary>
internal sealed class EngagedViewings
{
    private const int Window = EngagedDays.Window;
    private const int Week = 0, Viewings = 1, Engaged = 2;
    private static readonly PairShare ByEngaged = new(1, 0);
    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly PairBins _weeks;

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">A quarter whose users can be followed.</param>
    public EngagedViewings(MeasureContext context, QuarterData quarter)
    {
        (_context, _quarter) = (context, quarter);
        var window = quarter.Window;
        var rows = Read(context, quarter);
        var columns = new PairColumns(rows, 2, (row, values) => (values[0], values[1]) = (rows[Viewings, row], rows[Engaged, row]));
        _weeks = new PairBins(new PairBootstrap(context, drawUsers: true), columns, context.Count, new Binning(i => rows[Week, i], window.Weeks + 2));
    }

    /// <summary>Rows of user, creator, Monday week, viewings, engaged viewings.</summary>
    private static PairRows Read(MeasureContext context, QuarterData quarter)
    {
        var parameters = quarter.Days(quarter.Window.First + Window, quarter.Window.Last, 7);
        parameters["seen_from"] = quarter.Window.First;
        var engaged = new EngagedDays();
        quarter.Scan(new SqlCall("engaged_days", 2, parameters), row => engaged.Add((int)row.Int(0), (int)row.Int(1)));
        var rows = new ViewingRows(quarter.Window, engaged);
        quarter.Scan(new SqlCall("engaged_viewings", 4, parameters), row =>
        {
            if (row.Int(1) >= 0 && row.Int(1) < context.Count)
                rows.Add(new PairDay((int)row.Int(0), (int)row.Int(1), (int)row.Int(2)), checked((int)row.Int(3)));
        });
        return rows.Rows();
    }

    /// <summary>Over the quarter from its 29th day.</summary>
    public Quantity Whole => InViewings(_weeks.Total(ByEngaged));

    /// <summary>By Monday week, from the first that begins on the 29th day or later.</summary>
    public ImmutableArray<WeekValue> Weeks()
    {
        var first = 1 + ((_quarter.Window.First + Window - _quarter.Window.WeekOne + 6) / 7);
        return _context.Weeks(_quarter, first, w => InViewings(_weeks.In(w, ByEngaged)));
    }

    private static Quantity InViewings(Quantity share) => share with { N = new SampleSize(Creators: share.N!.Creators, Viewings: share.N.Pairs) };
}
