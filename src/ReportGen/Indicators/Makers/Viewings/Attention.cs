using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>
/// How much of a video is watched, in a quarter. Draws of the median come from those of the share of viewings up to it: m − (F − F̂) × slope (the
/// linearisation of Francisco and Fuller 1991), so that one number a user and creator serves and not the whole distribution.
/// </summary>
internal sealed class Attention
{
    private static readonly PairShare Below = new(1, 0), HalfWatched = new(2, 0), Wholly = new(3, 0);

    private readonly MeasureContext _context;
    private readonly ViewingCells _cells;
    private readonly WatchedShares _watched;

    public Attention(MeasureContext context, QuarterData quarter)
    {
        _context = context;
        _cells = ViewingCells.Last(context, quarter);
        _watched = _cells.Watched;
    }

    /// <summary>The rows.</summary>
    public PairRows Rows => _cells.Rows;

    /// <summary>Viewings without watch time or length.</summary>
    public double Missing => Rows.Sum(i => _cells.Viewings(i) - _cells.Known(i));

    /// <summary>The shares, with the half watched by category.</summary>
    public PairTable Table(PairBootstrap bootstrap) => new(_context, _cells.Quarter, bootstrap,
        new WeeklyRows(new PairColumns(Rows, 4, (row, values) => (values[0], values[1], values[2], values[3]) = (_cells.Known(row), _cells.Below(row), _cells.Half(row), _cells.Whole(row))), _cells.Week), HalfWatched);

    /// <summary>Median watched part.</summary>
    public Quantity Median(PairTable table) => Around(table.Total(Below), _watched.Median);

    /// <summary>Median by week.</summary>
    public ImmutableArray<WeekValue> MedianWeeks(PairTable table) => _context.Weeks(_cells.Quarter, 1, w => Around(table.OfWeek(w, Below), _watched.MedianOfWeek(w)));

    /// <summary>Share of viewings at least half watched.</summary>
    public static Quantity Half(PairTable table) => Viewers.InViewings(table.Total(HalfWatched));

    /// <summary>Share of viewings wholly watched.</summary>
    public static Quantity Whole(PairTable table) => Viewers.InViewings(table.Total(Wholly));

    /// <summary>Share at least half watched by week.</summary>
    public static ImmutableArray<WeekValue> HalfWeeks(PairTable table) => table.Weeks(HalfWatched);

    private Quantity Around(Quantity below, double median)
    {
        var centre = below.Sample.Value;
        return Viewers.InViewings(below with { Sample = below.Sample.Map(f => Math.Clamp(median - ((f - centre) * _watched.Slope), 0, 1)).AsShare() });
    }
}
