using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Interactions of a quarter by week with their draws: from the base week where the data cover it, else from week 1.</summary>
internal sealed class WeekTotals
{
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
        FirstWeek = hasBase ? 0 : 1;
        Creators = [.. Enumerable.Range(FirstWeek, quarter.Window.Weeks + 1 - FirstWeek).Select(w => Shell.Interactions(quarter.ActivityByWeek, w))];
        _totals = context.Bootstrap.Sums(Creators);
        _support = Support.Of(Columns.Add(Creators));
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

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

    /// <summary>The least slope without each week, and without the weeks of holidays.</summary>
    public double LeastSlope => WeekTrend.LeastSlope(InsideValues, [HolidayWeeks()]);

    /// <summary>Growth rates by week with intervals.</summary>
    public ImmutableArray<WeekValue> GrowthWeeks => _context.Weeks(Quarter, FirstWeek + 1, w =>
        new Quantity((_totals[w - FirstWeek] / _totals[w - FirstWeek - 1]) - 1, _support));

    /// <summary>Interactions a day over the whole quarter.</summary>
    public Quantity PerDay
    {
        get
        {
            var column = Shell.Interactions(Quarter.Activity);
            return new Quantity(_context.Bootstrap.Sum(column) * (1.0 / Quarter.Window.Days), Support.Of(column), Size(column));
        }
    }

    /// <summary>Share of week 1's plays that came from videos published before the quarter.</summary>
    public Quantity OldPlayShare => _context.Calculator.Ratio(Quarter.ActivityByWeek[5, 1], Quarter.ActivityByWeek[0, 1]);

    /// <summary>A number of the weekly totals: first a transformation, then a summary, draw by draw.</summary>
    public Quantity Of(Func<double[], double[]> transform, Func<double[], double> summary) =>
        new(Sampled.Of(_totals, v => summary(transform(v))), _support, Size(Columns.Add(Creators)));

    /// <summary>A number of the totals of the weeks inside the quarter, draw by draw.</summary>
    public Quantity Inside(Func<double[], double> summary) => Of(v => FirstWeek == 0 ? v[1..] : v, summary);

    private static SampleSize Size(double[] column) => new(Creators: column.Count(v => v > 0));

    private int[] HolidayWeeks() => [.. Enumerable.Range(0, Quarter.Window.Weeks).Where(w => Quarter.Window.Facts.Holidays.Any(h =>
    {
        var monday = Quarter.Window.WeekOne + (7 * w);
        return QuarterCalendar.DayNumber(h.First) <= monday + 6 && QuarterCalendar.DayNumber(h.Last) >= monday;
    }))];
}
