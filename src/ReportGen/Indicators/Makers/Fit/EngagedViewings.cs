using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>
/// Share of viewings by users who commented or shared in the 28 days before. The first 28 days are left out, since what came before them cannot
/// be seen; intervals over users and creators.
/// </summary>
internal sealed class EngagedViewings
{
    private const int Window = 28;
    private const int Week = 0, Viewings = 1, Engaged = 2;
    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly PairRows _rows;
    private readonly Sampled[][] _weeks; // [week][viewings, engaged]

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">A quarter whose users can be followed.</param>
    public EngagedViewings(MeasureContext context, QuarterData quarter)
    {
        (_context, _quarter) = (context, quarter);
        var window = quarter.Window;
        _rows = PairRows.Read(quarter, new SqlCall("engaged_viewings", 5, quarter.Days(window.First + Window, window.Last, 7)), context.Count);
        _weeks = new PairBootstrap(context, drawUsers: true).Sums(_rows, WeekOf, window.Weeks + 2, i => _rows[Viewings, i], i => _rows[Engaged, i]);
    }

    /// <summary>Over the quarter from its 29th day.</summary>
    public Quantity Whole => Of(Sampled.Total([.. _weeks.Select(w => w[1])]) / Sampled.Total([.. _weeks.Select(w => w[0])]), week => week >= 0);

    /// <summary>By Monday week, from the first that begins on the 29th day or later.</summary>
    public ImmutableArray<WeekValue> Weeks()
    {
        var first = 1 + ((_quarter.Window.First + Window - _quarter.Window.WeekOne + 6) / 7);
        return _context.Weeks(_quarter, first, w => Of(_weeks[w][1] / _weeks[w][0], week => week == w));
    }

    /// <summary>The week of a row; -1 where it lies outside.</summary>
    private int WeekOf(int row) => _rows[Week, row] is >= 0 and var week && week < _quarter.Window.Weeks + 2 ? week : -1;

    private Quantity Of(Sampled share, Func<int, bool> weeks)
    {
        var viewings = _rows.ByCreator(_context.Count, i => weeks(WeekOf(i)) ? _rows[Viewings, i] : 0);
        var support = Support.Of(viewings);
        return new Quantity(share, support, new SampleSize(Creators: support.Creators, Viewings: (long)viewings.Sum()));
    }
}
