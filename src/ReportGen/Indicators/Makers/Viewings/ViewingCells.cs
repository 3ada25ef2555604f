using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Viewings of a quarter by user, creator and Monday week counted from the base week (0); the first and last week are partial.</summary>
internal sealed class ViewingCells
{
    private const int WeekColumn = 0, ViewingsColumn = 1, ActedColumn = 2, KnownColumn = 3, HalfColumn = 4, WholeColumn = 5, BelowColumn = 6;

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">A quarter with sessions.</param>
    /// <param name="median">Thousandths of the length up to which <see cref="Below"/> counts.</param>
    public ViewingCells(MeasureContext context, QuarterData quarter, int median)
    {
        Quarter = quarter;
        var parameters = quarter.Days(quarter.Window.First, quarter.Window.Last, 7, quarter.Window.Base);
        parameters["median"] = median;
        Rows = PairRows.Read(quarter, new SqlCall("viewings", 9, parameters), context.Count);
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

    /// <summary>The rows, ordered by user, creator, week.</summary>
    public PairRows Rows { get; }

    /// <summary>Number of weeks, partial ones included.</summary>
    public int Weeks => Quarter.Window.Weeks + 2;

    /// <summary>Week of a row.</summary>
    public int Week(int row) => Rows[WeekColumn, row];

    /// <summary>Viewings.</summary>
    public int Viewings(int row) => Rows[ViewingsColumn, row];

    /// <summary>Viewings with an interaction.</summary>
    public int Acted(int row) => Rows[ActedColumn, row];

    /// <summary>Viewings with known watch time and length.</summary>
    public int Known(int row) => Rows[KnownColumn, row];

    /// <summary>Known viewings at least half watched.</summary>
    public int Half(int row) => Rows[HalfColumn, row];

    /// <summary>Known viewings wholly watched.</summary>
    public int Whole(int row) => Rows[WholeColumn, row];

    /// <summary>Known viewings watched up to the median.</summary>
    public int Below(int row) => Rows[BelowColumn, row];
}
