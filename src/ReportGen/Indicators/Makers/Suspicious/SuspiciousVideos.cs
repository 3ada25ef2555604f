using ReportGen.Indicators.Makers.Uplift;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Suspicious;

/// <summary>A quarter's suspicious videos by creator, and the quarter's figures without them. The same limits serve for both quarters.</summary>
internal sealed class SuspiciousVideos
{
    private readonly KeyedTable _table;

    public SuspiciousVideos(QuarterData quarter, RateLimits limits)
    {
        Quarter = quarter;
        var parameters = quarter.WholeQuarter();
        (parameters["quarter"], parameters["limit_tail"], parameters["limit_mid"], parameters["limit_head"]) =
            (quarter.Quarter, limits.Billionths(0), limits.Billionths(1), limits.Billionths(2));
        _table = quarter.Table("suspicious", new SqlCall("suspicious", 13, parameters), 1);
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

    /// <summary>Videos with a row in daily, or published.</summary>
    public double[] Videos => _table[0];

    /// <summary>Videos with more likes than plays.</summary>
    public double[] MoreLikes => _table[1];

    /// <summary>Videos with a first-hour rate above the limit.</summary>
    public double[] HighRate => _table[2];

    /// <summary>Videos with either.</summary>
    public double[] Suspicious => _table[3];

    /// <summary>Interactions of the quarter's days on suspicious videos.</summary>
    public double[] Interactions => Columns.Add(_table[5], _table[6], _table[7]);

    /// <summary>The quarter's interactions, all or without them.</summary>
    public double[] InteractionsOf(bool without) => without ? Columns.Subtract(Shell.Interactions(Quarter.Activity), Interactions) : Shell.Interactions(Quarter.Activity);

    /// <summary>The quarter's plays, all or without them.</summary>
    public double[] PlaysOf(bool without) => without ? Columns.Subtract(Quarter.Activity[0], _table[4]) : Quarter.Activity[0];

    /// <summary>First-hour figures, all or without them.</summary>
    public Response FirstHourOf(bool without)
    {
        var all = Response.FirstHour(Quarter.FirstHour);
        return without ? new Response(Columns.Subtract(all.Videos, _table[8]), Columns.Subtract(all.Answers, _table[9]), Columns.Subtract(all.Plays, _table[10])) : all;
    }
}
