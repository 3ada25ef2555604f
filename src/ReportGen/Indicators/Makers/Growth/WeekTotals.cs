using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Interactions of a quarter by week with their draws: from the base week where the data cover it, else from week 1.</summary>
internal sealed class WeekTotals
{
    private const double LeastOldPlays = 0.05;

    private readonly MeasureContext _context;
    private readonly Sampled[] _totals;
    private readonly Support _support;

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="hasBase">Whether the week across the quarter's start is covered.</param>
    public WeekTotals(MeasureContext context, QuarterData quarter, bool hasBase)
    {
        _context = context;
        Quarter = quarter;
        Holidays = new HolidayWeeks(quarter.Window);
        FirstWeek = hasBase ? 0 : 1;
        Creators = [.. Enumerable.Range(FirstWeek, quarter.Window.Weeks + 1 - FirstWeek).Select(w => Shell.Interactions(quarter.ActivityByWeek, w))];
        _totals = context.Bootstrap.Sums(Creators);
        _support = Support.Of(Columns.Add(Creators));
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

    /// <summary>Its holiday weeks.</summary>
    public HolidayWeeks Holidays { get; }

    /// <summary>0 where the base week is covered, else 1.</summary>
    public int FirstWeek { get; }

    /// <summary>Interactions [week][creator].</summary>
    public double[][] Creators { get; }

    /// <summary>Totals by week, the base first where it is covered.</summary>
    public double[] Values => [.. _totals.Select(t => t.Value)];

    /// <summary>Totals of the weeks inside the quarter.</summary>
    public double[] InsideValues => [.. Values.Skip(1 - FirstWeek)];

    /// <summary>Weeks with a positive growth rate.</summary>
    public double Rising => WeekTrend.Growth(Values).Count(g => g > 0);

    /// <summary>Number of growth rates.</summary>
    public int Rates => _totals.Length - 1;

    /// <summary>The slope of the level without each week in turn, from week 1.</summary>
    public ImmutableArray<double> SlopesWithoutOne => WeekTrend.SlopesWithoutOne(InsideValues);

    /// <summary>The least slope without each week, and without the weeks of holidays.</summary>
    public double LeastSlope => Holidays.Count == 0 ? SlopesWithoutOne.Min() : Math.Min(SlopesWithoutOne.Min(), WeekTrend.LogSlope(WithoutHolidays(InsideValues)));

    /// <summary>Growth rates by week with intervals.</summary>
    public ImmutableArray<WeekValue> GrowthWeeks => _context.Weeks(Quarter, FirstWeek + 1, w =>
        new Quantity((_totals[w - FirstWeek] / _totals[w - FirstWeek - 1]) - 1, _support));

    /// <summary>Slope of ln interactions.</summary>
    public Quantity Level => Inside(WeekTrend.LogSlope);

    /// <summary>Slope of the growth rate.</summary>
    public Quantity Acceleration => Of(v => Trend.TheilSen(WeekTrend.Growth(v)));

    /// <summary>Slope of ln interactions without holiday weeks.</summary>
    public Quantity LevelWithoutHolidays => Inside(v => WeekTrend.LogSlope(WithoutHolidays(v)));

    /// <summary>Slope of the growth rate without rates to or from a holiday week.</summary>
    public Quantity AccelerationWithoutHolidays => Of(v => Trend.TheilSen(RatesWithoutHolidays(v)));

    /// <summary>Mean growth rate.</summary>
    public Quantity MeanGrowth => Of(v => WeekTrend.Mean(WeekTrend.Growth(v)));

    /// <summary>Growth from the first to the last week.</summary>
    public Quantity Compound => Of(v => v[0] > 0 ? (v[^1] / v[0]) - 1 : double.NaN);

    /// <summary>Interactions a day over the whole quarter.</summary>
    public Quantity PerDay => PerUnit(Shell.Interactions(Quarter.Activity), Quarter.Window.Days);

    /// <summary>Share of week 1's plays that came from videos published before the quarter.</summary>
    public Quantity OldPlayShare => _context.Calculator.Ratio(Quarter.ActivityByWeek[5, 1], Quarter.ActivityByWeek[0, 1]);

    /// <summary>Whether too little of week 1 came from older videos: then a flat truth would show a rising line. Without any plays there is no line to guard.</summary>
    public bool Guarded => OldPlayShare.Sample.Value is var share && double.IsNaN(share) ? Quarter.Activity[0].Sum() > 0 : share < LeastOldPlays;

    /// <summary>Interactions a week over the first Monday weeks.</summary>
    public Quantity PerWeek(int weeks) => PerUnit(Shell.Interactions(Quarter.ActivityOfWeeks(weeks)), weeks);

    private Quantity PerUnit(double[] column, double units) => new(_context.Bootstrap.Sum(column) * (1.0 / units), Support.Of(column), Size(column));

    private Quantity Of(Func<double[], double> summary) => new(Sampled.Of(_totals, summary), _support, Size(Columns.Add(Creators)));

    private Quantity Inside(Func<double[], double> summary) => Of(v => summary(FirstWeek == 0 ? v[1..] : v));

    private double[] WithoutHolidays(double[] inside) => [.. inside.Select((v, k) => Holidays.Holds(k + 1) ? double.NaN : v)];

    private double[] RatesWithoutHolidays(double[] totals) =>
        [.. WeekTrend.Growth(totals).Select((g, k) => Holidays.Holds(FirstWeek + k) || Holidays.Holds(FirstWeek + k + 1) ? double.NaN : g)];

    private static SampleSize Size(double[] column) => new(Creators: column.Count(v => v > 0));
}
