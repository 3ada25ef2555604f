using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Viewings of a quarter by user, creator and Monday week counted from the base week (0); the first and last week are partial.</summary>
internal sealed class ViewingCells
{
    private const string Name = "viewings";
    private const int WeekColumn = 0, ViewingsColumn = 1, ActedColumn = 2, KnownColumn = 3, HalfColumn = 4, WholeColumn = 5, BelowColumn = 6;

    private ViewingCells(MeasureContext context, QuarterData quarter)
    {
        Quarter = quarter;
        Watched = new WatchedShares(quarter);
        var parameters = quarter.Days(quarter.Window.First, quarter.Window.Last, 7, quarter.Window.Base);
        parameters["median"] = Watched.MedianThousandths;
        Rows = PairRows.Read(quarter, new SqlCall("viewings", 9, parameters), context.Count);
    }

    /// <summary>The viewings of a quarter with sessions, read once.</summary>
    public static ViewingCells Of(MeasureContext context, QuarterData quarter) => quarter.Once(Name, () => new ViewingCells(context, quarter));

    /// <summary>The same for whoever is the last to ask for them: they are kept no longer.</summary>
    public static ViewingCells Last(MeasureContext context, QuarterData quarter)
    {
        var cells = Of(context, quarter);
        quarter.Forget(Name);
        return cells;
    }

    /// <summary>How much of the videos is watched.</summary>
    public WatchedShares Watched { get; }

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

    /// <summary>Known viewings watched up to the median of all.</summary>
    public int Below(int row) => Rows[BelowColumn, row];
}
