using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>
/// How much of a video is watched, in a quarter. Draws of the median come from those of the share of viewings up to it: m − (F − F̂) × slope (the
/// linearisation of Francisco and Fuller 1991), so that one number a user and creator serves and not the whole distribution.
/// </summary>
internal sealed class Attention
{
    private readonly MeasureContext _context;
    private readonly ViewingCells _cells;
    private readonly WatchedShares _watched;

    public Attention(MeasureContext context, QuarterData quarter)
    {
        _context = context;
        _watched = new WatchedShares(quarter);
        _cells = new ViewingCells(context, quarter, _watched.MedianThousandths);
    }

    /// <summary>The rows, for the list of users.</summary>
    public PairRows Rows => _cells.Rows;

    /// <summary>Viewings without watch time or length.</summary>
    public double Missing => Rows.Sum(i => _cells.Viewings(i) - _cells.Known(i));

    /// <summary>Median watched part.</summary>
    public Quantity Median(PairBootstrap bootstrap) => Around(Of(bootstrap, Bins.One, _cells.Below)[0], _watched.Median);

    /// <summary>Share of viewings at least half watched, by bin.</summary>
    public BinnedShare Half(PairBootstrap bootstrap, Bins bins) => Of(bootstrap, bins, _cells.Half);

    /// <summary>The same over all.</summary>
    public Quantity Half(PairBootstrap bootstrap) => InViewings(Half(bootstrap, Bins.One)[0]);

    /// <summary>Share of viewings wholly watched.</summary>
    public Quantity Whole(PairBootstrap bootstrap) => InViewings(Of(bootstrap, Bins.One, _cells.Whole)[0]);

    /// <summary>Median by week.</summary>
    public ImmutableArray<WeekValue> MedianWeeks(PairBootstrap bootstrap)
    {
        var below = Of(bootstrap, ByWeek, _cells.Below);
        return _context.Weeks(_cells.Quarter, 1, w => Around(below[w], _watched.MedianOfWeek(w)));
    }

    /// <summary>Share at least half watched by week.</summary>
    public ImmutableArray<WeekValue> HalfWeeks(PairBootstrap bootstrap)
    {
        var half = Half(bootstrap, ByWeek);
        return _context.Weeks(_cells.Quarter, 1, w => half[w]);
    }

    private Bins ByWeek => new(_cells.Week, _cells.Weeks);

    private Quantity Around(Quantity below, double median)
    {
        var centre = below.Sample.Value;
        return InViewings(below with { Sample = below.Sample.Map(f => Math.Clamp(median - ((f - centre) * _watched.Slope), 0, 1)) });
    }

    private BinnedShare Of(PairBootstrap bootstrap, Bins bins, Func<int, int> part) => new(bootstrap, Rows, bins, new Share(i => part(i), i => _cells.Known(i)), _context.Count);

    private static Quantity InViewings(Quantity share) => share with { N = share.N! with { Pairs = null, Viewings = share.N.Pairs } };
}
